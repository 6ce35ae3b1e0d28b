// Installs the workbench that the end-to-end test opens: code-server and the Node that it needs,
// from npm, into a cache outside the repository. Install scripts stay off; only the two native
// modules that the server really loads are compiled (about a minute and 800 MB).
// Usage: node workbench/install.mjs [folder]

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { CODE_SERVER, NODE, cacheFolder, isInstalled, markerFile } from "./cache.mjs";

const NATIVE_MODULES = ["@vscode/spdlog", "@vscode/native-watchdog"];
const QUIET = ["--ignore-scripts", "--loglevel=error", "--no-audit", "--no-fund"];

const folder = resolve(process.argv[2] ?? cacheFolder());
if (isInstalled(folder)) {
    console.log(`The workbench is already installed in ${folder}`);
} else {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    installNode();
    installCodeServer();
    writeFileSync(markerFile(folder), `code-server ${CODE_SERVER}, node ${NODE}\n`);
    console.log(`Installed the workbench in ${folder}`);
}

function run(command, args, cwd) {
    const node = join(folder, "node");
    execFileSync(command, args, {
        cwd,
        stdio: ["ignore", "ignore", "inherit"],
        env: {
            ...process.env,
            PATH: `${join(node, "bin")}:${process.env.PATH}`,
            npm_config_nodedir: node,
        },
    });
}

function installNode() {
    const platform = `${process.platform}-${process.arch}`;
    run("npm", ["pack", "--loglevel=error", `node-${platform}@${NODE}`], folder);
    const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
    run("tar", ["xzf", archive], folder);
    renameSync(join(folder, "package"), join(folder, "node"));
    rmSync(join(folder, archive));
}

function installCodeServer() {
    writeFileSync(join(folder, "package.json"), '{ "name": "workbench", "private": true }\n');
    run("npm", ["install", "--no-save", ...QUIET, `code-server@${CODE_SERVER}`], folder);
    const vscode = join(folder, "node_modules/code-server/lib/vscode");
    run("npm", ["install", "--omit=dev", ...QUIET], vscode);
    for (const name of NATIVE_MODULES) {
        const build = [nodeGyp(), "rebuild", "--silent", `--nodedir=${join(folder, "node")}`];
        run(join(folder, "node/bin/node"), build, join(vscode, "node_modules", name));
    }
    link("code-linux.sh", join(vscode, "bin/remote-cli/code-server"));
    link("browser-linux.sh", join(vscode, "bin/helpers/browser.sh"));
    run("npm", ["install", "--omit=dev", ...QUIET], join(vscode, "extensions"));
}

// What the skipped install script would have done; npm has put an empty command there already.
function link(target, path) {
    rmSync(path, { force: true });
    symlinkSync(target, path);
}

// node-gyp comes with npm; npm is asked where it lives because distributions move it.
function nodeGyp() {
    const root = execFileSync("npm", ["root", "-g"], { encoding: "utf8" }).trim();
    const candidates = [
        join(root, "npm/node_modules/node-gyp/bin/node-gyp.js"),
        join(dirname(root), "nodejs/node-gyp/bin/node-gyp.js"),
        join(dirname(dirname(root)), "share/nodejs/node-gyp/bin/node-gyp.js"),
    ];
    const found = candidates.find((path) => existsSync(path));
    if (found === undefined) {
        throw new Error(`node-gyp was not found beside npm; looked at ${candidates.join(", ")}`);
    }
    return found;
}
