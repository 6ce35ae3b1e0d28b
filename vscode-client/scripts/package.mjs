// Packages the extension: gathers what belongs into it under target/stage, with the server's
// distribution where the build has made one, and writes target/dowse-*.vsix.
// With a run time inside, the package is for this platform only; without a server it is for every
// platform and finds its server through the setting or the PATH.
// Usage: node scripts/package.mjs [--server folder]

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { createVSIX } from "@vscode/vsce";

const FILES = ["README.md", "CHANGELOG.md", "language-configuration.json", "syntaxes", "snippets", "images"];
const STAGE = "target/stage";

const { values } = parseArgs({ options: { server: { type: "string", default: "../backend/target/dowse" } } });
const server = resolve(values.server);
const hasServer = existsSync(join(server, "bin"));
const platform = existsSync(join(server, "runtime")) ? `${process.platform}-${process.arch}` : undefined;

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
for (const key of ["private", "scripts", "devDependencies"]) {
    delete manifest[key];
}
delete manifest.engines.node;

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
writeFileSync(join(STAGE, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
FILES.forEach((name) => cpSync(name, join(STAGE, name), { recursive: true }));
writeFileSync(join(STAGE, ".vscodeignore"), ".vscodeignore\n");
cpSync("../LICENSE", join(STAGE, "LICENSE"));
cpSync("target/bundle/extension.js", join(STAGE, manifest.main));
if (hasServer) {
    cpSync(server, join(STAGE, "server"), { recursive: true, dereference: true, preserveTimestamps: true });
} else {
    console.log(`No server at ${server}: the package is made without one.`);
}

readdirSync("target")
    .filter((name) => name.endsWith(".vsix"))
    .forEach((name) => rmSync(join("target", name)));
const vsix = resolve("target", `dowse-${platform ? `${platform}-` : ""}${manifest.version}.vsix`);
await silently(() =>
    createVSIX({
        cwd: STAGE,
        packagePath: vsix,
        dependencies: false,
        allowMissingRepository: true,
        ...(platform && { target: platform }),
    }),
);
console.log(`${vsix}: ${(statSync(vsix).size / 1e6).toFixed(1)} MB`);

// vsce lists every file of the run time; what it throws is enough.
async function silently(action) {
    const { log } = console;
    console.log = () => undefined;
    try {
        await action();
    } finally {
        console.log = log;
    }
}
