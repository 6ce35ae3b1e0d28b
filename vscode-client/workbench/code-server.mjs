// A code-server process with a profile of its own that asks nothing of the outside world.

import { execFile, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { cacheFolder } from "./cache.mjs";

const QUIET = {
    "workbench.startupEditor": "none",
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "extensions.autoCheckUpdates": false,
    "extensions.autoUpdate": false,
    "chat.disableAIFeatures": true,
    "workbench.enableExperiments": false,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.tips.enabled": false,
    "npm.fetchOnlinePackageInfo": false,
    "git.enabled": false,
    "editor.minimap.enabled": false,
    "editor.accessibilitySupport": "off",
    "window.restoreWindows": "none",
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
};

export class CodeServer {
    #process;
    #settingsFile;

    constructor(process, port, settingsFile) {
        this.#process = process;
        this.port = port;
        this.#settingsFile = settingsFile;
    }

    // Installs the package into a fresh profile and starts serving the workspace.
    static async start({ profile, workspace, vsix, settings, trusted, theme }) {
        rmSync(profile, { recursive: true, force: true });
        const look = { "security.workspace.trust.enabled": !trusted, "workbench.colorTheme": theme };
        writeSettings(join(profile, "data/User/settings.json"), { ...QUIET, ...look });
        // Settings that name programs belong to the machine where the extension runs.
        const settingsFile = join(profile, "data/Machine/settings.json");
        writeSettings(settingsFile, settings);
        const home = cacheFolder();
        const node = join(home, "node/bin/node");
        const entry = join(home, "node_modules/code-server/out/node/entry.js");
        const folders = ["--user-data-dir", join(profile, "data"), "--extensions-dir", join(profile, "extensions")];
        const options = {
            env: {
                ...process.env,
                PATH: `${join(home, "node/bin")}:${process.env.PATH}`,
                EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}',
                XDG_CONFIG_HOME: join(profile, "home/.config"),
                XDG_DATA_HOME: join(profile, "home/.local"),
            },
        };
        await promisify(execFile)(node, [entry, ...folders, "--install-extension", vsix], options);
        const port = await freePort();
        const log = createWriteStream(join(profile, "code-server.log"));
        const server = spawn(
            node,
            [
                entry,
                ...folders,
                ...["--bind-addr", `127.0.0.1:${port}`, "--auth", "none", "--disable-telemetry"],
                ...["--disable-update-check", "--disable-getting-started-override", "--disable-proxy"],
                ...(trusted ? ["--disable-workspace-trust"] : []),
                workspace,
            ],
            { ...options, stdio: ["ignore", "pipe", "pipe"], detached: true },
        );
        server.stdout.pipe(log);
        server.stderr.pipe(log);
        const started = new CodeServer(server, port, settingsFile);
        await started.#healthy();
        return started;
    }

    // Replaces the machine's settings, which the workbench notices by itself.
    changeSettings(settings) {
        writeSettings(this.#settingsFile, settings);
    }

    async stop() {
        if (this.#process.exitCode !== null) {
            return;
        }
        const ended = new Promise((resolve) => this.#process.once("exit", resolve));
        // The group, because code-server's own child holds the extension host and the server.
        process.kill(-this.#process.pid, "SIGTERM");
        const force = setTimeout(() => process.kill(-this.#process.pid, "SIGKILL"), 5000);
        await ended;
        clearTimeout(force);
    }

    async #healthy() {
        for (let attempt = 0; attempt < 150; attempt++) {
            if (this.#process.exitCode !== null) {
                break;
            }
            const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => undefined);
            if (answer?.ok) {
                return;
            }
            await new Promise((resolve) => setTimeout(resolve, 200));
        }
        throw new Error("code-server did not become healthy; its log is in the profile's folder");
    }
}

function writeSettings(file, settings) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings, null, 2));
}

function freePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once("error", reject);
        probe.listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}
