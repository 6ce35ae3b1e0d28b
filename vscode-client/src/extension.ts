/**
 * The entry of the extension: it puts the parts together and holds no logic of its own. Everything
 * that needs knowledge of D is the server's.
 */

import * as vscode from "vscode";

import { registerCommands, runScript } from "./commands";
import { LanguageDetection } from "./language/detection";
import { RUN_COMMAND } from "./run/protocol";
import { Runner } from "./run/runner";
import { Server } from "./server/server";
import { StatusItem } from "./server/status";
import * as settings from "./settings";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const log = vscode.window.createOutputChannel("Dowse Language Server", { log: true });
    const started = new Server(context.extensionPath, ownCommands(context), log, {
        // The server offers its run command to every client; here it takes the way through trust
        // and confirmation like every other run.
        executeCommand: (command, words: unknown[], next): unknown =>
            command === RUN_COMMAND ? runScript(runner, words[0]) : next(command, words),
    });
    server = started;
    const runner = new Runner(started);
    const status = new StatusItem(started);
    context.subscriptions.push(
        log,
        started,
        runner,
        status,
        runner.onChange((scripts) => {
            status.showRunning(scripts);
        }),
        registerCommands(started, runner, log, context.workspaceState),
        new LanguageDetection(context.workspaceState),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (settings.needsRestart(change)) {
                void started.restart();
            } else if (change.affectsConfiguration(settings.SECTION)) {
                void started.sendSettings();
            }
        }),
    );
    await started.restart();
}

export async function deactivate(): Promise<void> {
    await server?.stop();
}

/** The commands that the manifest contributes. */
function ownCommands(context: vscode.ExtensionContext): readonly string[] {
    const manifest = context.extension.packageJSON as {
        readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    return manifest.contributes.commands.map((entry) => entry.command);
}
