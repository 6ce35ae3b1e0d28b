// Bundles the fake server into a distribution of the same shape as the real one: bin/dowse.

import { chmodSync } from "node:fs";

import { build } from "esbuild";

export async function buildFakeServer(folder) {
    const command = `${folder}/bin/dowse`;
    await build({
        entryPoints: ["test/fake-server/server.ts"],
        outfile: command,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        banner: { js: "#!/usr/bin/env node" },
        logLevel: "warning",
    });
    chmodSync(command, 0o755);
    return command;
}
