/**
 * Where the `dowse` command is: the setting first, then the distribution inside the extension,
 * then the PATH. A setting that leads nowhere is an error and is not passed over, because the
 * author meant that command and no other.
 */

import { homedir } from "node:os";
import { join } from "node:path";

export type Origin = "setting" | "bundled" | "path";

export type ServerLocation =
    | { readonly kind: "found"; readonly command: string; readonly origin: Origin }
    | { readonly kind: "missing"; readonly message: string };

/** What the search looks at; given as values so that tests need no file system. */
export interface Surroundings {
    /** The setting `dowse.server.path`; empty when unset. */
    readonly configured: string;
    readonly extensionFolder: string;
    /** The PATH variable. */
    readonly path: string;
    readonly windows: boolean;
    readonly isCommand: (file: string) => boolean;
}

export function locateServer(around: Surroundings): ServerLocation {
    const configured = around.configured.trim();
    if (configured !== "") {
        return configuredServer(configured, around);
    }
    const bundled = firstCommand([join(around.extensionFolder, "server", "bin")], around);
    if (bundled) {
        return { kind: "found", command: bundled, origin: "bundled" };
    }
    const onPath = firstCommand(pathFolders(around), around);
    if (onPath) {
        return { kind: "found", command: onPath, origin: "path" };
    }
    return {
        kind: "missing",
        message:
            "The dowse command was not found: this build of the extension brings no server and " +
            "there is no dowse on the PATH. Set “dowse.server.path” to the command of a Dowse " +
            "distribution, or install the extension's package for your platform.",
    };
}

function configuredServer(configured: string, around: Surroundings): ServerLocation {
    const file = configured.startsWith("~/") ? join(homedir(), configured.slice(2)) : configured;
    if (around.isCommand(file)) {
        return { kind: "found", command: file, origin: "setting" };
    }
    return {
        kind: "missing",
        message:
            `The setting “dowse.server.path” names ${file}, which is not an executable file. ` +
            "Correct it, or empty it to use the server that comes with the extension.",
    };
}

function firstCommand(folders: readonly string[], around: Surroundings): string | undefined {
    const names = around.windows ? ["dowse.exe", "dowse.cmd", "dowse.bat"] : ["dowse"];
    return folders
        .flatMap((folder) => names.map((name) => join(folder, name)))
        .find((file) => around.isCommand(file));
}

function pathFolders(around: Surroundings): readonly string[] {
    return around.path.split(around.windows ? ";" : ":").filter((folder) => folder !== "");
}
