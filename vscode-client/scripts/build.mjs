// Bundles the extension into one file under target/, from where vsce packages it.

import { build } from "esbuild";

await build({
    entryPoints: ["src/extension.ts"],
    outfile: "target/bundle/extension.js",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
});
