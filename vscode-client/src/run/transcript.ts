/**
 * The text of one run as its output view shows it: a heading, the script's own output unchanged,
 * and a closing line with the exit status and every kind of loss with its number. What the script
 * prints is never indented or prefixed, so that columns and histograms line up.
 */

import { type OutputParams, type RunResult, droppedBy } from "./protocol";

/** Where the text goes; an output channel in the editor, an array in a test. */
export interface Screen {
    write(text: string): void;
}

/** How a run ended, from the author's point of view. */
export type Outcome =
    | { readonly kind: "finished"; readonly result: RunResult }
    | { readonly kind: "cancelled" }
    | { readonly kind: "unconfirmed"; readonly reason: string }
    | { readonly kind: "failed"; readonly message: string };

/** What the heading tells about a run. */
export interface Heading {
    readonly script: string;
    readonly target: string;
    readonly recording?: string;
    readonly arguments?: readonly string[];
}

export class Transcript {
    private atLineStart = true;
    private readonly drops = new Map<string, number>();

    constructor(private readonly screen: Screen) {}

    open(heading: Heading): void {
        const words = heading.arguments?.length ? ` ${heading.arguments.join(" ")}` : "";
        const source = heading.recording
            ? `on the recording ${heading.recording}`
            : heading.target === "kernel"
              ? "on this kernel"
              : "on the embedded machine";
        this.line(`▶ ${heading.script}${words} ${source}`);
    }

    output(params: OutputParams): void {
        const lost = droppedBy(params.event);
        if (lost > 0) {
            const kind = typeof params.event?.kind === "string" ? params.event.kind : "events";
            this.drops.set(kind, (this.drops.get(kind) ?? 0) + lost);
        }
        this.text(params.text);
    }

    note(text: string): void {
        this.line(`■ ${text}`);
    }

    close(outcome: Outcome, seconds: number): void {
        const time = `after ${seconds.toFixed(1)} s`;
        switch (outcome.kind) {
            case "finished":
                this.line(`■ exit status ${outcome.result.exitCode} ${time}${this.losses(outcome.result)}`);
                break;
            case "cancelled":
                this.line(`■ stopped ${time}${this.losses({ exitCode: 0, dropped: 0 })}`);
                break;
            case "unconfirmed":
                this.line("■ not run: destructive actions were not confirmed");
                break;
            case "failed":
                this.line(`■ failed ${time}: ${outcome.message}`);
                break;
        }
    }

    private losses(result: RunResult): string {
        const counted = [...this.drops.values()].reduce((sum, value) => sum + value, 0);
        const total = Math.max(result.dropped, counted);
        if (total === 0) {
            return "";
        }
        const kinds = [...this.drops].map(([kind, lost]) => `${kind} ${lost}`);
        return `, ${total} dropped${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}`;
    }

    private line(text: string): void {
        this.text(`${this.atLineStart ? "" : "\n"}${text}\n`);
    }

    private text(text: string): void {
        if (text !== "") {
            this.atLineStart = text.endsWith("\n");
            this.screen.write(text);
        }
    }
}
