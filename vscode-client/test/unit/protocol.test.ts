import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { droppedBy, readLensArgument, readOutput, readRunResult } from "../../src/run/protocol";

describe("values from the wire", () => {
    it("are results only with an exit code", () => {
        assert.deepEqual(readRunResult({ exitCode: 1 }), { exitCode: 1, dropped: 0 });
        assert.deepEqual(readRunResult({ exitCode: 0, dropped: 4 }), { exitCode: 0, dropped: 4 });
        for (const value of [null, undefined, 3, [], {}, { exitCode: "0" }]) {
            assert.equal(readRunResult(value), undefined);
        }
    });

    it("are output only with a run", () => {
        assert.equal(readOutput({ text: "x" }), undefined);
        assert.deepEqual(readOutput({ run: "r", stream: "err", text: "x", event: 1 }), {
            run: "r",
            stream: "err",
            text: "x",
        });
    });

    it("count drops only where an event is one", () => {
        assert.equal(droppedBy({ type: "drop", count: 3 }), 3);
        assert.equal(droppedBy({ type: "drop", count: -1 }), 0);
        assert.equal(droppedBy({ type: "drop", count: "many" }), 0);
        assert.equal(droppedBy({ type: "output", count: 3 }), 0);
        assert.equal(droppedBy(undefined), 0);
    });

    it("are lens arguments only with a document", () => {
        assert.equal(readLensArgument({ target: "vm" }), undefined);
        assert.deepEqual(readLensArgument({ uri: "file:///a.d", target: "vm", events: 1 }), {
            uri: "file:///a.d",
        });
        assert.deepEqual(readLensArgument({ uri: "file:///a.d", target: "vm", events: "/a.jsonl" }), {
            uri: "file:///a.d",
            events: "/a.jsonl",
        });
    });
});
