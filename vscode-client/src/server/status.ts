/** The item in the status bar: what the server does, and the way to its commands. */

import * as vscode from "vscode";

import { LANGUAGE, type Server, type ServerState } from "./server";

export class StatusItem implements vscode.Disposable {
    private readonly item: vscode.StatusBarItem;
    private readonly subscriptions: vscode.Disposable;
    private running: readonly string[] = [];

    constructor(private readonly server: Server) {
        this.item = vscode.window.createStatusBarItem(
            "dowse.status",
            vscode.StatusBarAlignment.Right,
            100,
        );
        this.item.name = "Dowse";
        this.item.command = "dowse.menu";
        this.subscriptions = vscode.Disposable.from(
            this.item,
            server.onState(() => {
                this.refresh();
            }),
            vscode.window.onDidChangeVisibleTextEditors(() => {
                this.refresh();
            }),
            vscode.workspace.onDidOpenTextDocument(() => {
                this.refresh();
            }),
        );
        this.refresh();
    }

    /** Tells which scripts are running, by name. */
    showRunning(scripts: readonly string[]): void {
        this.running = scripts;
        this.refresh();
    }

    dispose(): void {
        this.subscriptions.dispose();
    }

    private refresh(): void {
        const look = appearance(this.server.state);
        const busy = this.running.length > 0;
        this.item.text = busy ? "$(loading~spin) Dowse: running" : `${look.icon} Dowse`;
        this.item.tooltip = this.tooltip(look.text);
        this.item.accessibilityInformation = { label: `Dowse: ${look.text}` };
        this.item.backgroundColor = look.trouble
            ? new vscode.ThemeColor("statusBarItem.errorBackground")
            : undefined;
        if (busy || look.trouble || someScriptVisible()) {
            this.item.show();
        } else {
            this.item.hide();
        }
    }

    private tooltip(text: string): vscode.MarkdownString {
        const tooltip = new vscode.MarkdownString(undefined, true);
        tooltip.isTrusted = {
            enabledCommands: ["dowse.restartServer", "dowse.showLog", "dowse.stop"],
        };
        tooltip.appendText(text);
        if (this.running.length > 0) {
            tooltip.appendMarkdown("\n\n").appendText(`Running ${this.running.join(", ")}.`);
            tooltip.appendMarkdown(" [$(debug-stop) Stop](command:dowse.stop)");
        }
        tooltip.appendMarkdown(
            "\n\n[$(refresh) Restart](command:dowse.restartServer) · " +
                "[$(output) Log](command:dowse.showLog)",
        );
        return tooltip;
    }
}

interface Appearance {
    readonly icon: string;
    readonly text: string;
    readonly trouble: boolean;
}

function appearance(state: ServerState): Appearance {
    switch (state.kind) {
        case "starting":
            return { icon: "$(sync~spin)", text: "The server is starting.", trouble: false };
        case "ready": {
            const origin = {
                setting: "named by “dowse.server.path”",
                bundled: "bundled with the extension",
                path: "found on the PATH",
            }[state.origin];
            return {
                icon: "$(check)",
                text: `${state.name} is ready (${state.command}, ${origin}).`,
                trouble: false,
            };
        }
        case "stopped":
            return { icon: "$(circle-slash)", text: "The server is stopped.", trouble: false };
        case "failed":
            return { icon: "$(error)", text: state.message, trouble: true };
    }
}

function someScriptVisible(): boolean {
    return vscode.window.visibleTextEditors.some((editor) => editor.document.languageId === LANGUAGE);
}
