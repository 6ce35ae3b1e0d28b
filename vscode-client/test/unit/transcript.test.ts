import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { type OutputParams } from "../../src/run/protocol";
import { Transcript } from "../../src/run/transcript";

class Page {
    text = "";

    write(piece: string): void {
        this.text += piece;
    }
}

function output(text: string, event?: OutputParams["event"]): OutputParams {
    return { run: "r", stream: "out", text, ...(event && { event }) };
}

describe("a transcript", () => {
    it("keeps the script's output unchanged between its own lines", () => {
        const page = new Page();
        const transcript = new Transcript(page);
        transcript.open({ script: "a.d", target: "vm", recording: "a.jsonl" });
        transcript.output(output("  cat  "));
        transcript.output(output("3\n"));
        transcript.close({ kind: "finished", result: { exitCode: 0, dropped: 0 } }, 0.25);
        assert.equal(
            page.text,
            "▶ a.d on the recording a.jsonl\n  cat  3\n■ exit status 0 after 0.3 s\n",
        );
    });

    it("starts its closing line on a new line", () => {
        const page = new Page();
        const transcript = new Transcript(page);
        transcript.output(output("no newline"));
        transcript.close({ kind: "cancelled" }, 2);
        assert.equal(page.text, "no newline\n■ stopped after 2.0 s\n");
    });

    it("tells every kind of loss with its number", () => {
        const page = new Page();
        const transcript = new Transcript(page);
        transcript.output(output("", { type: "drop", kind: "aggregation", count: 3 }));
        transcript.output(output("", { type: "drop", kind: "record", count: 1 }));
        transcript.output(output("", { type: "drop", kind: "aggregation", count: 4 }));
        transcript.close({ kind: "finished", result: { exitCode: 1, dropped: 8 } }, 1);
        assert.equal(page.text, "■ exit status 1 after 1.0 s, 8 dropped (aggregation 7, record 1)\n");
    });

    it("tells losses that only the result knows", () => {
        const page = new Page();
        new Transcript(page).close({ kind: "finished", result: { exitCode: 0, dropped: 5 } }, 1);
        assert.match(page.text, /, 5 dropped$/m);
    });

    it("names the target, the arguments and a failure", () => {
        const page = new Page();
        const transcript = new Transcript(page);
        transcript.open({ script: "a.d", target: "kernel", arguments: ["1", "x"] });
        transcript.close({ kind: "failed", message: "the server went away" }, 1);
        assert.equal(page.text, "▶ a.d 1 x on this kernel\n■ failed after 1.0 s: the server went away\n");
    });
});
