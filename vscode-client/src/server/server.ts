/**
 * The language server as the extension sees it: one process at a time, started, stopped and
 * restarted on request, with a state that the status bar shows. Starting never throws; what went
 * wrong is part of the state and is told once, with what to do about it.
 */

import { accessSync, constants, statSync } from "node:fs";

import * as vscode from "vscode";
import {
    CloseAction,
    DidChangeConfigurationNotification,
    ErrorAction,
    type ErrorHandler,
    type Executable,
    type LanguageClient,
    type LanguageClientOptions,
} from "vscode-languageclient/node";

import * as settings from "../settings";
import { CrashLimit } from "./crash-limit";
import { DowseClient } from "./dowse-client";
import { type Origin, locateServer } from "./location";

export type ServerState =
    | { readonly kind: "starting" }
    | {
          readonly kind: "ready";
          readonly name: string;
          readonly command: string;
          readonly origin: Origin;
      }
    | { readonly kind: "stopped" }
    | { readonly kind: "failed"; readonly message: string };

/** The language that the extension contributes. */
export const LANGUAGE = "dtrace";

export class Server implements vscode.Disposable {
    private client: LanguageClient | undefined;
    private current: ServerState = { kind: "stopped" };
    private readonly states = new vscode.EventEmitter<ServerState>();
    private readonly clients = new vscode.EventEmitter<LanguageClient>();
    private readonly crashes = new CrashLimit();
    private turn: Promise<void> = Promise.resolve();

    /** Fires when the state changes. */
    readonly onState = this.states.event;

    /** Fires for each new client before it starts, so that handlers are there from the beginning. */
    readonly onClient = this.clients.event;

    constructor(
        private readonly extensionFolder: string,
        private readonly ownCommands: readonly string[],
        private readonly log: vscode.LogOutputChannel,
        private readonly middleware: NonNullable<LanguageClientOptions["middleware"]>,
    ) {}

    get state(): ServerState {
        return this.current;
    }

    /** The client of a running server. */
    get running(): LanguageClient | undefined {
        return this.current.kind === "ready" ? this.client : undefined;
    }

    /** Starts, or starts again; calls that arrive meanwhile wait for their turn. */
    restart(): Promise<void> {
        this.turn = this.turn.then(async () => {
            await this.end();
            await this.begin();
        });
        return this.turn;
    }

    stop(): Promise<void> {
        this.turn = this.turn.then(() => this.end());
        return this.turn;
    }

    /** Hands the present settings to a running server. */
    async sendSettings(): Promise<void> {
        await this.running?.sendNotification(DidChangeConfigurationNotification.type, {
            settings: { [settings.SECTION]: settings.everything() },
        });
    }

    dispose(): void {
        this.states.dispose();
        this.clients.dispose();
    }

    private async begin(): Promise<void> {
        const location = locateServer({
            configured: settings.serverPath(),
            extensionFolder: this.extensionFolder,
            path: process.env.PATH ?? "",
            windows: process.platform === "win32",
            isCommand,
        });
        if (location.kind === "missing") {
            this.fail(location.message);
            return;
        }
        this.become({ kind: "starting" });
        this.log.info(`Starting ${location.command} lsp (${location.origin})`);
        const client = new DowseClient(
            settings.SECTION,
            executable(location.command),
            this.clientOptions(),
            this.ownCommands,
        );
        this.client = client;
        this.clients.fire(client);
        try {
            await client.start();
            const info = client.initializeResult?.serverInfo;
            const name = [info?.name ?? "dowse", info?.version].filter((part) => part).join(" ");
            this.become({ kind: "ready", name, command: location.command, origin: location.origin });
        } catch (error) {
            this.client = undefined;
            const reason = error instanceof Error ? error.message : String(error);
            this.fail(`${location.command} lsp did not start: ${reason}`);
        }
    }

    private async end(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        if (client) {
            await client.dispose(STOP_MILLISECONDS).catch((error: unknown) => {
                this.log.warn(`The server did not stop in good order: ${String(error)}`);
            });
        }
        this.become({ kind: "stopped" });
    }

    private clientOptions(): LanguageClientOptions {
        return {
            documentSelector: [
                { language: LANGUAGE, scheme: "file" },
                { language: LANGUAGE, scheme: "untitled" },
            ],
            initializationOptions: settings.everything,
            outputChannel: this.log,
            middleware: this.middleware,
            errorHandler: this.errorHandler(),
            initializationFailedHandler: () => false,
        };
    }

    /** What happens when the process goes away by itself; the client must not act on its own. */
    private errorHandler(): ErrorHandler {
        return {
            error: (_error, _message, count) => ({
                action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
                handled: true,
            }),
            closed: () => {
                if (this.current.kind === "ready") {
                    this.crashed();
                }
                return { action: CloseAction.DoNotRestart, handled: true };
            },
        };
    }

    private crashed(): void {
        this.client = undefined;
        if (this.crashes.tooMany(Date.now())) {
            this.fail(
                "The Dowse server stopped several times in a short while and is not started " +
                    "again by itself. The log says why; “Dowse: Restart Server” tries again.",
            );
        } else {
            this.log.warn("The server stopped unexpectedly and is started again.");
            void this.restart();
        }
    }

    private fail(message: string): void {
        this.log.error(message);
        this.become({ kind: "failed", message });
        void this.tell(message);
    }

    private async tell(message: string): Promise<void> {
        const choice = await vscode.window.showErrorMessage(message, "Open Settings", "Show Log");
        if (choice === "Open Settings") {
            await vscode.commands.executeCommand("workbench.action.openSettings", "dowse.server");
        } else if (choice === "Show Log") {
            this.log.show();
        }
    }

    private become(state: ServerState): void {
        this.current = state;
        this.states.fire(state);
    }
}

const STOP_MILLISECONDS = 3000;

function executable(command: string): Executable {
    const javaHome = settings.javaHome();
    return {
        command,
        args: ["lsp"],
        options: {
            env: { ...process.env, ...(javaHome !== "" && { JAVA_HOME: javaHome }) },
            shell: /\.(cmd|bat)$/i.test(command),
        },
    };
}

function isCommand(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    } catch {
        return false;
    }
}
