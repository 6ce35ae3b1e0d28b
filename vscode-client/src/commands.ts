/** The commands that the extension adds to the editor, each a few lines over the parts they use. */

import { basename, dirname } from "node:path";

import * as vscode from "vscode";

import { readLensArgument } from "./run/protocol";
import { type Runner } from "./run/runner";
import { LANGUAGE, type Server } from "./server/server";
import { splitArguments } from "./run/arguments";

export function registerCommands(
    server: Server,
    runner: Runner,
    log: vscode.LogOutputChannel,
    memory: vscode.Memento,
): vscode.Disposable {
    const commands: Readonly<Record<string, (argument: unknown) => unknown>> = {
        "dowse.runScript": (argument) => runScript(runner, argument),
        "dowse.runOnRecording": (argument) => runOnRecording(runner, argument),
        "dowse.runWithArguments": (argument) => runWithArguments(runner, memory, argument),
        "dowse.stop": () => runner.stop(),
        "dowse.restartServer": () => server.restart(),
        "dowse.stopServer": () => server.stop(),
        "dowse.showOutput": () => {
            if (!runner.showOutput()) {
                log.show();
            }
        },
        "dowse.showLog": () => {
            log.show();
        },
        "dowse.menu": () => showMenu(runner),
    };
    return vscode.Disposable.from(
        ...Object.entries(commands).map(([id, action]) => vscode.commands.registerCommand(id, action)),
    );
}

/** Runs what a lens names, or the script that a menu or the active editor stands for. */
export async function runScript(runner: Runner, argument: unknown): Promise<void> {
    const lens = readLensArgument(argument);
    if (lens) {
        await runner.runLens(lens);
        return;
    }
    const uri = scriptAt(argument);
    if (uri) {
        await runner.run(uri, {});
    }
}

async function runOnRecording(runner: Runner, argument: unknown): Promise<void> {
    const uri = scriptAt(argument);
    if (!uri) {
        return;
    }
    const chosen = await vscode.window.showOpenDialog({
        title: `A recording for ${basename(uri.path)}`,
        openLabel: "Run on This Recording",
        filters: { "Recordings (JSON lines)": ["jsonl"], "All files": ["*"] },
        ...(uri.scheme === "file" && { defaultUri: vscode.Uri.file(dirname(uri.fsPath)) }),
    });
    if (chosen?.[0]) {
        await runner.run(uri, { events: chosen[0].fsPath, target: "vm" });
    }
}

async function runWithArguments(
    runner: Runner,
    memory: vscode.Memento,
    argument: unknown,
): Promise<void> {
    const uri = scriptAt(argument);
    if (!uri) {
        return;
    }
    const key = `arguments:${uri.toString()}`;
    const line = await vscode.window.showInputBox({
        title: `Arguments for ${basename(uri.path)}`,
        prompt: "Values of the macro arguments $1, $2, …; quote what holds spaces",
        value: memory.get<string>(key, ""),
        validateInput: (text) => (splitArguments(text) ? undefined : "A quotation mark is missing."),
    });
    const words = line === undefined ? undefined : splitArguments(line);
    if (line !== undefined && words) {
        await memory.update(key, line);
        await runner.run(uri, { arguments: words });
    }
}

async function showMenu(runner: Runner): Promise<void> {
    const entries = [
        runner.isRunning
            ? { label: "$(debug-stop) Stop", command: "dowse.stop" }
            : { label: "$(play) Run Script", command: "dowse.runScript" },
        { label: "$(output) Show Output", command: "dowse.showOutput" },
        { label: "$(refresh) Restart Server", command: "dowse.restartServer" },
        { label: "$(circle-slash) Stop Server", command: "dowse.stopServer" },
        { label: "$(list-flat) Show Server Log", command: "dowse.showLog" },
    ];
    const chosen = await vscode.window.showQuickPick(entries, { title: "Dowse" });
    if (chosen) {
        await vscode.commands.executeCommand(chosen.command);
    }
}

/** The script that a command was called for; says so where there is none. */
function scriptAt(argument: unknown): vscode.Uri | undefined {
    if (argument instanceof vscode.Uri) {
        return argument;
    }
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE) {
        return document.uri;
    }
    void vscode.window.showInformationMessage("Open a DTrace script to run it.");
    return undefined;
}
