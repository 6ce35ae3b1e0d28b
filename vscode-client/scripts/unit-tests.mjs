// Bundles each unit test and runs them all with Node's own test runner. DOWSE_SERVER may name a
// dowse command, with which the contract test then talks as well.

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

import { build } from "esbuild";

import { buildFakeServer } from "./fake-server.mjs";

const output = "target/unit-tests";
const sources = readdirSync("test/unit").filter((name) => name.endsWith(".test.ts"));
rmSync(output, { recursive: true, force: true });
await build({
    entryPoints: sources.map((name) => join("test/unit", name)),
    outdir: output,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    sourcemap: "inline",
    external: ["vscode"],
    logLevel: "warning",
});
await buildFakeServer("target/fake-server");
const bundles = sources.map((name) => join(output, `${basename(name, ".ts")}.cjs`));
const result = spawnSync(
    process.execPath,
    ["--enable-source-maps", "--test", "--test-reporter=spec", ...process.argv.slice(2), ...bundles],
    { stdio: "inherit" },
);
process.exit(result.status ?? 1);
