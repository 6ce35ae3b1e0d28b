import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { CrashLimit } from "../../src/server/crash-limit";

describe("the limit of crashes", () => {
    it("is met by the fifth within three minutes", () => {
        const limit = new CrashLimit();
        const verdicts = [0, 1000, 2000, 3000, 4000].map((time) => limit.tooMany(time));
        assert.deepEqual(verdicts, [false, false, false, false, true]);
    });

    it("forgets what is longer ago", () => {
        const limit = new CrashLimit();
        const verdicts = [0, 1, 2, 3, 180_004].map((time) => limit.tooMany(time));
        assert.deepEqual(verdicts, [false, false, false, false, false]);
    });
});
