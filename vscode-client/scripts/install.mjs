// Brings node_modules up to the lock file, and does nothing where it already is.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const OLDEST_NODE = 20;
const MARK = "node_modules/.dowse-lock";

const major = Number(process.versions.node.split(".")[0]);
if (major < OLDEST_NODE) {
    console.error(`The VS Code client is built with Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`);
    process.exit(1);
}
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
if (!existsSync(MARK) || readFileSync(MARK, "utf8") !== lock) {
    execFileSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
        stdio: "inherit",
        shell: process.platform === "win32",
    });
    writeFileSync(MARK, lock);
}
