/**
 * The part of the conversation with the server that LSP does not define: how a script is run and
 * how its output comes back. Values from the wire are read defensively, because the server may be
 * an older or a newer one than this client.
 */

/** The server's command that runs a script and answers when the run has ended. */
export const RUN_COMMAND = "dowse.run";

/** The notification that carries output while a run is under way. */
export const OUTPUT_NOTIFICATION = "dowse/output";

export type Target = "vm" | "kernel";

/** What the server is asked to run; the script's text is that of the open document. */
export interface RunRequest {
    readonly run: string;
    readonly uri: string;
    readonly target: Target;
    readonly events?: string;
    readonly arguments?: readonly string[];
    readonly command?: string;
    readonly destructive?: boolean;
}

/** How a run ended: the process's exit code and how many events were lost on the way. */
export interface RunResult {
    readonly exitCode: number;
    readonly dropped: number;
}

/** A piece of output; `event` is the JSON line it came from, where there was one. */
export interface OutputParams {
    readonly run: string;
    readonly stream: "out" | "err";
    readonly text: string;
    readonly event?: RunEvent;
}

/** A JSON line of the run. Only its type is certain; the rest depends on the type. */
export interface RunEvent {
    readonly type: string;
    readonly kind?: unknown;
    readonly count?: unknown;
}

/** What a code lens hands to the client's run command. */
export interface LensArgument {
    readonly uri: string;
    readonly events?: string;
}

export function readRunResult(value: unknown): RunResult | undefined {
    if (!isObject(value) || typeof value.exitCode !== "number") {
        return undefined;
    }
    return { exitCode: value.exitCode, dropped: count(value.dropped) };
}

export function readOutput(value: unknown): OutputParams | undefined {
    if (!isObject(value) || typeof value.run !== "string") {
        return undefined;
    }
    const text = typeof value.text === "string" ? value.text : "";
    const stream = value.stream === "err" ? "err" : "out";
    const event = readEvent(value.event);
    return { run: value.run, stream, text, ...(event && { event }) };
}

export function readLensArgument(value: unknown): LensArgument | undefined {
    if (!isObject(value) || typeof value.uri !== "string") {
        return undefined;
    }
    return {
        uri: value.uri,
        ...(typeof value.events === "string" && { events: value.events }),
    };
}

/** The number of lost events that an event reports, or zero. */
export function droppedBy(event: RunEvent | undefined): number {
    return event?.type === "drop" ? count(event.count) : 0;
}

function readEvent(value: unknown): RunEvent | undefined {
    if (!isObject(value) || typeof value.type !== "string") {
        return undefined;
    }
    return { ...value, type: value.type };
}

function count(value: unknown): number {
    return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
