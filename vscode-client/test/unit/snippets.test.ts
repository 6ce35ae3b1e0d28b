/**
 * Every snippet, expanded with its suggestions, is a script without errors. The dowse command that
 * DOWSE_SERVER names is the judge.
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";

type Snippets = Readonly<
    Record<string, { readonly prefix: string; readonly body: string | readonly string[] }>
>;

const command = process.env.DOWSE_SERVER ?? "";
const snippets = JSON.parse(readFileSync("snippets/dtrace.json", "utf8")) as Snippets;

/** What stands for a tab stop: its suggestion, or nothing. */
function expand(body: string): string {
    return body
        .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1")
        .replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, "")
        .replace(/\\([$}\\])/g, "$1");
}

/** A snippet may be a part of a script: options need a clause, statements need one around them. */
function script(text: string): string {
    if (text.startsWith("#")) {
        return `${text}\nBEGIN { exit(0); }\n`;
    }
    if (text.startsWith("@")) {
        return `BEGIN { ${text} }\n`;
    }
    const aggregation = /printa\((@\w+)\)/.exec(text)?.[1];
    return aggregation ? `BEGIN { ${aggregation}[1] = count(); }\n${text}\n` : `${text}\n`;
}

function obstacle(): string | false {
    if (!existsSync(command)) {
        return "DOWSE_SERVER names no dowse command";
    }
    const { stdout } = spawnSync(command, ["--help"], { encoding: "utf8", timeout: 20_000 });
    return /^\s*check\b/m.test(stdout) ? false : "this dowse command cannot check scripts";
}

describe("snippets", { skip: obstacle() }, () => {
    const folder = mkdtempSync(join(tmpdir(), "dowse-snippets-"));

    after(() => {
        rmSync(folder, { recursive: true, force: true });
    });

    for (const [name, snippet] of Object.entries(snippets)) {
        it(name, () => {
            const file = join(folder, "snippet.d");
            const text = script(expand([snippet.body].flat().join("\n")));
            writeFileSync(file, text);
            const { status, stdout, stderr } = spawnSync(command, ["check", file], {
                encoding: "utf8",
                timeout: 20_000,
            });
            assert.equal(status, 0, `${text}\n${stdout}${stderr}`);
        });
    }
});
