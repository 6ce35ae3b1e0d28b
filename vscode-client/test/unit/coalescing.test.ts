import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { CoalescingScreen } from "../../src/run/coalescing";

describe("a coalescing screen", () => {
    it("passes on in one piece what came before the timer", () => {
        const pieces: string[] = [];
        const timers: (() => void)[] = [];
        const screen = new CoalescingScreen({ write: (text) => pieces.push(text) }, (action) => {
            timers.push(action);
            return (): void => undefined;
        });
        screen.write("a");
        screen.write("b");
        assert.deepEqual(pieces, []);
        assert.equal(timers.length, 1);
        timers[0]?.();
        assert.deepEqual(pieces, ["ab"]);
        screen.write("c");
        assert.equal(timers.length, 2);
    });

    it("does not hold back large output, and calls its timer off", () => {
        const pieces: string[] = [];
        let calledOff = 0;
        const screen = new CoalescingScreen({ write: (text) => pieces.push(text) }, () => {
            return (): void => {
                calledOff++;
            };
        });
        screen.write("x");
        screen.write("y".repeat(300_000));
        assert.equal(pieces.length, 1);
        assert.equal(calledOff, 1);
        screen.flush();
        assert.equal(pieces.length, 1);
    });
});
