// The end-to-end test: the packaged extension in a real workbench, driven like a user would.
// Usage: node workbench/main.mjs [--mode auto|required|skip] [--server auto|real|fake]
// "auto" runs where chromium and the cached workbench are there and says why where they are not; it
// takes the fake server where the package brings none, which "required" does not accept.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { buildFakeServer } from "../scripts/fake-server.mjs";
import { cacheFolder, isInstalled } from "./cache.mjs";
import { CodeServer } from "./code-server.mjs";
import { trustedScenario, untrustedScenario } from "./scenario.mjs";
import { Workbench } from "./workbench.mjs";

const OUTPUT = resolve("target/workbench");
const SERVER = resolve("target/stage/server/bin/dowse");

const { values } = parseArgs({
    options: {
        mode: { type: "string", default: "auto" },
        server: { type: "string", default: "auto" },
    },
});

const executable = findChromium();
const vsix = findPackage();
const obstacle =
    values.mode === "skip"
        ? "it was asked to be left out"
        : !executable
          ? "chromium is not installed"
          : !isInstalled(cacheFolder())
            ? `the workbench is not installed in ${cacheFolder()} (npm run workbench:install)`
            : !vsix
              ? "there is no target/dowse-*.vsix"
              : values.mode === "required" && values.server === "auto" && !hasLanguageServer()
                ? "the package brings no language server"
                : undefined;
if (obstacle) {
    console.log(`Workbench test skipped: ${obstacle}.`);
    process.exit(values.mode === "required" ? 1 : 0);
}
await run();

async function run() {
    const started = Date.now();
    const log = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
    const fake = values.server === "fake" || (values.server === "auto" && !hasLanguageServer());
    const settings = fake ? { "dowse.server.path": resolve(await buildFakeServer("target/fake-server")) } : {};
    const kernel = fake || runsOnKernel();
    rmSync(OUTPUT, { recursive: true, force: true });
    const shots = join(OUTPUT, "screenshots");
    mkdirSync(shots, { recursive: true });
    log(`${fake ? "the fake server" : "the bundled server"}, ${vsix}`);
    const scenarios = [
        ["trusted", true, trustedScenario],
        ["untrusted", false, untrustedScenario],
    ].map(([name, trusted, scenario]) =>
        inWorkbench({ name, trusted, settings, shots }, (workbench, server) =>
            scenario({ workbench, server, settings, fake, kernel, log }),
        ),
    );
    // Side by side, and to the end of both: each closes its own browser.
    for (const outcome of await Promise.allSettled(scenarios)) {
        if (outcome.status === "rejected") {
            throw outcome.reason;
        }
    }
    log(`passed; screenshots are in ${shots}`);
}

// Whether the package brings a language server; a distribution may be without one.
function hasLanguageServer() {
    if (!existsSync(SERVER)) {
        return false;
    }
    const { stderr } = spawnSync(SERVER, ["lsp"], { input: "", encoding: "utf8", timeout: 20_000 });
    return !stderr.includes("no language server");
}

// Whether this machine lets the bundled command run a script in its kernel.
function runsOnKernel() {
    const { status } = spawnSync(SERVER, ["run", "--target", "kernel", "-"], {
        input: "BEGIN { exit(0); }\n",
        timeout: 30_000,
    });
    return status === 0;
}

async function inWorkbench({ name, trusted, settings, shots }, scenario) {
    const folder = join(OUTPUT, name);
    const workspace = join(folder, "scripts");
    cpSync("workbench/workspace", workspace, { recursive: true });
    const server = await CodeServer.start({
        profile: join(folder, "profile"),
        workspace,
        vsix,
        settings,
        trusted,
        theme: trusted ? "Default Light Modern" : "Default Dark Modern",
    });
    let workbench;
    try {
        workbench = await Workbench.open({ executable, port: server.port, folder: workspace, shots: join(shots) });
        await scenario(workbench, server);
        if (workbench.outsideHosts.size > 0) {
            throw new Error(`the workbench asked ${[...workbench.outsideHosts].join(", ")}`);
        }
    } catch (error) {
        await workbench?.shot(`${name}-failed`);
        throw error;
    } finally {
        await workbench?.close();
        await server.stop();
    }
}

function findChromium() {
    const names = ["chromium", "chromium-browser", "google-chrome"];
    const folders = (process.env.PATH ?? "").split(delimiter);
    const found = folders.flatMap((folder) => names.map((name) => join(folder, name)));
    return [process.env.CHROMIUM, ...found].find((file) => file && existsSync(file));
}

function findPackage() {
    const name = existsSync("target") && readdirSync("target").find((file) => /^dowse-.*\.vsix$/.test(file));
    return name ? resolve("target", name) : undefined;
}
