/**
 * One execution of a script: it sends the request, collects the output that carries its id, and
 * says how it ended. It knows neither the editor nor the language client, so that tests can drive
 * it against any server.
 */

import {
    OUTPUT_NOTIFICATION,
    RUN_COMMAND,
    type OutputParams,
    type RunRequest,
    readOutput,
    readRunResult,
} from "./protocol";
import { type Outcome, type Transcript } from "./transcript";

/** The signal that asks a run to stop; VS Code's cancellation tokens have this shape. */
export interface StopSignal {
    readonly isCancellationRequested: boolean;
}

/** What a run needs of the connection to the server. */
export interface Connection<Signal extends StopSignal> {
    execute(command: string, argument: unknown, signal: Signal): Promise<unknown>;
}

/** The exit codes by which the command says that it did not start the script. */
const REFUSALS: readonly number[] = [1, 2];

/** How long a stopped script may still print; the server kills its process before that. */
const GRACE_MILLISECONDS = 4000;

/** Sends output to the run that it belongs to. */
export class OutputRouter {
    private readonly receivers = new Map<string, (params: OutputParams) => void>();

    /** The notification to listen to. */
    static readonly method = OUTPUT_NOTIFICATION;

    open(run: string, receiver: (params: OutputParams) => void): void {
        this.receivers.set(run, receiver);
    }

    close(run: string): void {
        this.receivers.delete(run);
    }

    /** Handles a notification from the wire; answers whether some run took it. */
    accept(value: unknown): boolean {
        const params = readOutput(value);
        const receiver = params && this.receivers.get(params.run);
        if (!params || !receiver) {
            return false;
        }
        receiver(params);
        return true;
    }
}

/** Runs and waits for the end, whatever it is. */
export async function execute<Signal extends StopSignal>(
    request: RunRequest,
    connection: Connection<Signal>,
    router: OutputRouter,
    transcript: Transcript,
    signal: Signal,
    graceMilliseconds = GRACE_MILLISECONDS,
): Promise<Outcome> {
    const seen = { complaint: "", started: false };
    const exit = new Gate();
    router.open(request.run, (params) => {
        if (params.stream === "err") {
            seen.complaint += params.text;
        }
        transcript.output(params);
        if (params.event?.type === "start") {
            seen.started = true;
        }
        if (params.event?.type === "exit") {
            exit.open();
        }
    });
    try {
        const answer = await connection.execute(RUN_COMMAND, request, signal);
        const complaint = seen.started || request.destructive ? "" : seen.complaint.trim();
        return outcomeOf(answer, complaint, signal);
    } catch (error) {
        if (!signal.isCancellationRequested) {
            return { kind: "failed", message: messageOf(error) };
        }
        // A server may answer a cancelled request at once, while the script still prints what its
        // END clauses have to say.
        await exit.opened(graceMilliseconds);
        return { kind: "cancelled" };
    } finally {
        router.close(request.run);
    }
}

/** The codes by which the connection itself refuses: it is inactive, or it went away meanwhile. */
const CONNECTION_GONE: readonly unknown[] = [-32096, -32097];

function messageOf(error: unknown): string {
    if (!(error instanceof Error)) {
        return String(error);
    }
    return "code" in error && CONNECTION_GONE.includes(error.code)
        ? "the server stopped while the script ran; its log may say why"
        : error.message;
}

/** Tells how a run ended from its answer, and from why the script was not started, if it was not. */
function outcomeOf(answer: unknown, complaint: string, signal: StopSignal): Outcome {
    if (signal.isCancellationRequested) {
        return { kind: "cancelled" };
    }
    const result = readRunResult(answer);
    if (!result) {
        return { kind: "failed", message: "the server's answer tells no exit status" };
    }
    if (REFUSALS.includes(result.exitCode) && /\bdestructive\b/i.test(complaint)) {
        return { kind: "unconfirmed", reason: complaint };
    }
    return { kind: "finished", result };
}

/** Something that happens once and can be waited for, though not forever. */
class Gate {
    private isOpen = false;
    private waiting: (() => void) | undefined;

    open(): void {
        this.isOpen = true;
        this.waiting?.();
    }

    async opened(milliseconds: number): Promise<void> {
        if (this.isOpen) {
            return;
        }
        await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            this.waiting = (): void => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
}
