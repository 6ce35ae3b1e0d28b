import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { splitArguments } from "../../src/run/arguments";

describe("splitting a line into arguments", () => {
    const cases: readonly (readonly [string, readonly string[] | undefined])[] = [
        ["", []],
        ["  10   cat ", ["10", "cat"]],
        ['"a b" c', ["a b", "c"]],
        ["'it''s' \"it's\"", ["its", "it's"]],
        ["a\\ b '\\n'", ["a b", "\\n"]],
        ["''", [""]],
        ['"open', undefined],
    ];
    for (const [line, words] of cases) {
        it(JSON.stringify(line), () => {
            assert.deepEqual(splitArguments(line), words);
        });
    }
});
