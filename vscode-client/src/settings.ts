/**
 * The settings under `dowse`, read afresh each time: the server gets all of them as they are, the
 * client itself needs only the few that say how the server is started and how scripts run.
 */

import * as vscode from "vscode";

import { type Target } from "./run/protocol";

export const SECTION = "dowse";

export function serverPath(): string {
    return configuration().get<string>("server.path", "");
}

export function javaHome(): string {
    return configuration().get<string>("java.home", "").trim();
}

export function runTarget(): Target {
    return configuration().get<string>("run.target", "vm") === "kernel" ? "kernel" : "vm";
}

export function asksAboutLanguage(): boolean {
    return configuration().get<boolean>("detectScripts", true);
}

/** Everything under `dowse` as plain JSON, which is what the server is initialised with. */
export function everything(): unknown {
    return JSON.parse(JSON.stringify(configuration())) as unknown;
}

/** Whether a change touches what only a new server process can take up. */
export function needsRestart(change: vscode.ConfigurationChangeEvent): boolean {
    return ["dowse.server.path", "dowse.java.home"].some((name) => change.affectsConfiguration(name));
}

function configuration(): vscode.WorkspaceConfiguration {
    return vscode.workspace.getConfiguration(SECTION);
}
