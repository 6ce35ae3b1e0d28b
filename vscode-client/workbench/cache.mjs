// Where the workbench of the end-to-end test is cached, and whether it is complete. The versions
// are part of the folder's name, so that raising one never meets a half-old installation.

import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

export const CODE_SERVER = "4.139.1";
export const NODE = "24.21.0";

export function cacheFolder(environment = process.env) {
    const root = environment.XDG_CACHE_HOME || join(homedir(), ".cache");
    return environment.DOWSE_WORKBENCH || join(root, "dowse", `code-server-${CODE_SERVER}`);
}

// Written last by the installation: a folder without it was interrupted.
export function markerFile(folder) {
    return join(folder, "installed.txt");
}

export function isInstalled(folder) {
    return existsSync(markerFile(folder));
}
