import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { type Surroundings, locateServer } from "../../src/server/location";

function around(commands: readonly string[], more: Partial<Surroundings> = {}): Surroundings {
    return {
        configured: "",
        extensionFolder: "/ext",
        path: "/usr/bin:/opt/dowse/bin",
        windows: false,
        isCommand: (file) => commands.includes(file),
        ...more,
    };
}

describe("the search for the server", () => {
    const everywhere = ["/mine/dowse", "/ext/server/bin/dowse", "/opt/dowse/bin/dowse"];

    it("prefers the setting, then the bundle, then the PATH", () => {
        assert.deepEqual(locateServer(around(everywhere, { configured: " /mine/dowse " })), {
            kind: "found",
            command: "/mine/dowse",
            origin: "setting",
        });
        assert.deepEqual(locateServer(around(everywhere)), {
            kind: "found",
            command: "/ext/server/bin/dowse",
            origin: "bundled",
        });
        assert.deepEqual(locateServer(around(["/opt/dowse/bin/dowse"])), {
            kind: "found",
            command: "/opt/dowse/bin/dowse",
            origin: "path",
        });
    });

    it("does not pass over a setting that leads nowhere", () => {
        const found = locateServer(around(everywhere, { configured: "/wrong/dowse" }));
        assert.match(found.kind === "missing" ? found.message : "", /\/wrong\/dowse/);
    });

    it("says what to do when there is no server anywhere", () => {
        const found = locateServer(around([]));
        assert.match(found.kind === "missing" ? found.message : "", /dowse\.server\.path/);
    });

    it("knows the names that Windows gives to commands", () => {
        const found = locateServer(
            around(["/opt/dowse/bin/dowse.cmd"], { windows: true, path: "/x;/opt/dowse/bin" }),
        );
        assert.equal(found.kind === "found" && found.command, "/opt/dowse/bin/dowse.cmd");
    });
});
