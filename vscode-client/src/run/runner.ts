/**
 * Runs scripts for the author: picks the document, asks before anything destructive, shows output
 * and progress, and stops on request. Nothing runs in a workspace that is not trusted.
 */

import { randomUUID } from "node:crypto";
import { basename } from "node:path";

import * as vscode from "vscode";
import { ExecuteCommandRequest, type LanguageClient } from "vscode-languageclient/node";

import { LANGUAGE, type Server } from "../server/server";
import * as settings from "../settings";
import { type LensArgument, type RunRequest } from "./protocol";
import { type Connection, OutputRouter, execute } from "./run";
import { type Outcome, Transcript } from "./transcript";
import { OutputViews } from "./view";

/** How a script is to be run, beyond what the settings say. */
export type RunWishes = Pick<RunRequest, "events" | "arguments"> & Partial<Pick<RunRequest, "target">>;

interface ActiveRun {
    readonly script: string;
    readonly stop: vscode.CancellationTokenSource;
    readonly ended: Promise<unknown>;
}

export class Runner implements vscode.Disposable {
    private readonly views = new OutputViews();
    private readonly router = new OutputRouter();
    private readonly active = new Map<string, ActiveRun>();
    private readonly changes = new vscode.EventEmitter<readonly string[]>();
    private readonly subscription: vscode.Disposable;

    /** Fires with the names of the running scripts when one starts or ends. */
    readonly onChange = this.changes.event;

    constructor(private readonly server: Server) {
        this.subscription = server.onClient((client) => {
            client.onNotification(OutputRouter.method, (params: unknown) => {
                this.router.accept(params);
            });
        });
    }

    get isRunning(): boolean {
        return this.active.size > 0;
    }

    /** Runs what a code lens names; without a recording, on the target that the author has set. */
    runLens(lens: LensArgument): Promise<void> {
        const wishes: RunWishes = lens.events ? { target: "vm", events: lens.events } : {};
        return this.run(vscode.Uri.parse(lens.uri, true), wishes);
    }

    async run(uri: vscode.Uri, wishes: RunWishes): Promise<void> {
        if (!vscode.workspace.isTrusted) {
            await explainTrust();
            return;
        }
        const client = this.server.running;
        if (!client) {
            await this.explainServer();
            return;
        }
        const document = await vscode.workspace.openTextDocument(uri);
        if (document.languageId !== LANGUAGE) {
            void vscode.window.showWarningMessage(
                `${nameOf(uri)} is open as “${document.languageId}”, not as a DTrace script.`,
            );
            return;
        }
        if (await this.mayStart(uri)) {
            await this.start(client, uri, wishes);
        }
    }

    /** Asks every run to stop; with several of them, asks which. */
    async stop(): Promise<void> {
        const runs = [...this.active.values()];
        if (runs.length <= 1) {
            runs[0]?.stop.cancel();
            return;
        }
        const choices = runs.map((run) => ({ label: run.script, run }));
        const chosen = await vscode.window.showQuickPick(choices, {
            canPickMany: true,
            title: "Stop which scripts?",
        });
        chosen?.forEach((choice) => {
            choice.run.stop.cancel();
        });
    }

    /** Brings the output of the latest run to the front; answers whether there was one. */
    showOutput(): boolean {
        return this.views.showLatest();
    }

    dispose(): void {
        for (const run of this.active.values()) {
            run.stop.cancel();
        }
        this.subscription.dispose();
        this.changes.dispose();
        this.views.dispose();
    }

    /** A script runs once at a time; starting it again means stopping it first. */
    private async mayStart(uri: vscode.Uri): Promise<boolean> {
        const running = this.active.get(uri.toString());
        if (!running) {
            return true;
        }
        const again = "Stop and Run Again";
        const question = `${running.script} is still running.`;
        if ((await vscode.window.showWarningMessage(question, again)) !== again) {
            return false;
        }
        running.stop.cancel();
        await running.ended;
        return true;
    }

    private async start(client: LanguageClient, uri: vscode.Uri, wishes: RunWishes): Promise<void> {
        const script = nameOf(uri);
        const stop = new vscode.CancellationTokenSource();
        const ended = this.perform(client, uri, wishes, stop.token);
        this.active.set(uri.toString(), { script, stop, ended });
        this.announce();
        try {
            await withProgress(script, stop, ended);
        } finally {
            this.active.delete(uri.toString());
            this.announce();
            stop.dispose();
        }
    }

    /** Runs once and, if the author confirms destructive actions, a second time. */
    private async perform(
        client: LanguageClient,
        uri: vscode.Uri,
        wishes: RunWishes,
        signal: vscode.CancellationToken,
    ): Promise<void> {
        const view = this.views.show(uri, `Dowse: ${nameOf(uri)}`);
        view.clear();
        const transcript = new Transcript(view.screen);
        const target = wishes.target ?? settings.runTarget();
        const request = { uri: uri.toString(), ...wishes, target };
        transcript.open({
            script: nameOf(uri),
            target,
            ...(wishes.events && { recording: basename(wishes.events) }),
            ...(wishes.arguments && { arguments: wishes.arguments }),
        });
        let started = Date.now();
        let outcome = await this.once(client, request, transcript, signal);
        if (outcome.kind === "unconfirmed" && (await confirm(nameOf(uri), target, outcome.reason))) {
            transcript.note("confirmed: running with destructive actions");
            started = Date.now();
            outcome = await this.once(client, { ...request, destructive: true }, transcript, signal);
        }
        transcript.close(outcome, (Date.now() - started) / 1000);
        view.screen.flush();
    }

    private once(
        client: LanguageClient,
        request: Omit<RunRequest, "run">,
        transcript: Transcript,
        signal: vscode.CancellationToken,
    ): Promise<Outcome> {
        const run = randomUUID();
        return execute({ run, ...request }, over(client), this.router, transcript, signal);
    }

    private announce(): void {
        const scripts = [...this.active.values()].map((run) => run.script);
        void vscode.commands.executeCommand("setContext", "dowse.running", scripts.length > 0);
        this.changes.fire(scripts);
    }

    private async explainServer(): Promise<void> {
        const state = this.server.state;
        const message =
            state.kind === "starting"
                ? "The Dowse server is still starting; run the script again in a moment."
                : state.kind === "failed"
                  ? state.message
                  : "The Dowse server is stopped.";
        if ((await vscode.window.showErrorMessage(message, "Restart Server")) !== undefined) {
            await this.server.restart();
        }
    }
}

/** Short runs end before a notification could be read; only longer ones get one. */
const PROGRESS_AFTER_MILLISECONDS = 600;

async function withProgress(
    script: string,
    stop: vscode.CancellationTokenSource,
    ended: Promise<void>,
): Promise<void> {
    const late = new Promise<"late">((resolve) => {
        setTimeout(() => {
            resolve("late");
        }, PROGRESS_AFTER_MILLISECONDS);
    });
    if ((await Promise.race([ended, late])) !== "late") {
        return;
    }
    const options = {
        location: vscode.ProgressLocation.Notification,
        title: `Dowse: running ${script}`,
        cancellable: true,
    };
    await vscode.window.withProgress(options, (progress, cancel) => {
        cancel.onCancellationRequested(() => {
            progress.report({ message: "stopping…" });
            stop.cancel();
        });
        return ended;
    });
}

function over(client: LanguageClient): Connection<vscode.CancellationToken> {
    return {
        execute: (command, argument, signal): Promise<unknown> =>
            client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }, signal),
    };
}

async function confirm(script: string, target: string, reason: string): Promise<boolean> {
    const run = "Run Destructive Script";
    const where = target === "kernel" ? "this machine's kernel" : "the embedded machine";
    const answer = await vscode.window.showWarningMessage(
        `Run ${script} with destructive actions on ${where}?`,
        { modal: true, detail: firstLine(reason) },
        run,
    );
    return answer === run;
}

/** The finding itself; the source line and its underline stand in the output view. */
function firstLine(text: string): string {
    return text.split("\n", 1).join("");
}

async function explainTrust(): Promise<void> {
    const manage = "Manage Workspace Trust";
    const message = "Dowse runs nothing in a workspace that is not trusted.";
    if ((await vscode.window.showWarningMessage(message, manage)) === manage) {
        await vscode.commands.executeCommand("workbench.trust.manage");
    }
}

function nameOf(uri: vscode.Uri): string {
    return basename(uri.path) || "script";
}
