/**
 * A small language server for tests of the client: it answers what the client's contract with the
 * server says, without knowing D. It finds the word `nosuch` wrong, explains every other word, and
 * "runs" a script by printing what the script's text asks for:
 *
 * - `system(` needs the author's confirmation, as destructive actions do;
 * - `tick-` makes a run that only a cancellation ends;
 * - `lossy` loses seven events; `crash` ends the server.
 */

import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import {
    type CancellationToken,
    ErrorCodes,
    ResponseError,
    StreamMessageReader,
    StreamMessageWriter,
    createMessageConnection,
} from "vscode-jsonrpc/node";

interface TextDocumentItem {
    readonly uri: string;
    readonly version: number;
    readonly text: string;
}

interface Run {
    readonly run: string;
    readonly uri: string;
    readonly target: string;
    readonly events?: string;
    readonly destructive?: boolean;
}

const REQUEST_CANCELLED = -32800;

if (process.argv.slice(2).join(" ") !== "lsp") {
    process.stderr.write(`unknown arguments: ${process.argv.slice(2).join(" ")}\n`);
    process.exit(2);
}

const connection = createMessageConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
);
const documents = new Map<string, string>();

connection.onRequest("initialize", () => ({
    serverInfo: { name: "dowse-fake", version: "0" },
    capabilities: {
        textDocumentSync: { openClose: true, change: 1 },
        hoverProvider: true,
        codeLensProvider: {},
        executeCommandProvider: { commands: ["dowse.run", "dowse.runScript"] },
    },
}));
connection.onRequest("shutdown", () => null);
connection.onNotification("exit", () => process.exit(0));

connection.onNotification("textDocument/didOpen", (params: { textDocument: TextDocumentItem }) => {
    open(params.textDocument.uri, params.textDocument.version, params.textDocument.text);
});
connection.onNotification(
    "textDocument/didChange",
    (params: { textDocument: TextDocumentItem; contentChanges: readonly { text: string }[] }) => {
        const text = params.contentChanges.at(-1)?.text ?? "";
        open(params.textDocument.uri, params.textDocument.version, text);
    },
);

function open(uri: string, version: number, text: string): void {
    documents.set(uri, text);
    const diagnostics = text.split("\n").flatMap((line, number) =>
        [...line.matchAll(/\bnosuch\b/g)].map((match) => ({
            range: {
                start: { line: number, character: match.index },
                end: { line: number, character: match.index + match[0].length },
            },
            severity: 1,
            code: "D_IDENT_UNDEF",
            source: "dowse",
            message: "no variable is called nosuch",
        })),
    );
    void connection.sendNotification("textDocument/publishDiagnostics", { uri, version, diagnostics });
}

connection.onRequest(
    "textDocument/hover",
    (params: { textDocument: { uri: string }; position: { line: number; character: number } }) => {
        const line = documents.get(params.textDocument.uri)?.split("\n")[params.position.line] ?? "";
        const word = [...line.matchAll(/\w+/g)].find(
            (match) =>
                match.index <= params.position.character &&
                params.position.character <= match.index + match[0].length,
        );
        return word ? { contents: { kind: "markdown", value: `**${word[0]}**: a word` } } : null;
    },
);

connection.onRequest("textDocument/codeLens", (params: { textDocument: { uri: string } }) => {
    const uri = params.textDocument.uri;
    const lines = (documents.get(uri) ?? "").split("\n");
    const line = Math.max(0, lines.findIndex((text) => /^(BEGIN|\w*:)/.test(text)));
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    const lens = (title: string, argument: object): object => ({
        range,
        command: { title, command: "dowse.runScript", arguments: [argument] },
    });
    const events = fileURLToPath(uri).replace(/\.d$/, ".jsonl");
    return [
        lens("▶ Run", { uri, target: "vm" }),
        ...(existsSync(events) ? [lens("▶ Run on recording", { uri, target: "vm", events })] : []),
    ];
});

connection.onRequest(
    "workspace/executeCommand",
    async (params: { command: string; arguments: readonly Run[] }, token: CancellationToken) => {
        const run = params.arguments[0];
        if (params.command !== "dowse.run" || !run) {
            throw new ResponseError(ErrorCodes.InvalidParams, `no command ${params.command}`);
        }
        return perform(run, documents.get(run.uri) ?? "", token);
    },
);

async function perform(run: Run, text: string, token: CancellationToken): Promise<object> {
    const out = (piece: string, event: object): Promise<void> =>
        connection.sendNotification("dowse/output", { run: run.run, stream: "out", text: piece, event });
    if (text.includes("crash")) {
        process.exit(3);
    }
    if (text.includes("system(") && !run.destructive) {
        await connection.sendNotification("dowse/output", {
            run: run.run,
            stream: "err",
            text: "dowse: system() is a destructive action and was not confirmed\n",
        });
        return { exitCode: 2, dropped: 0 };
    }
    await out("", { type: "start", target: run.target, probes: 1 });
    if (text.includes("tick-")) {
        for (let second = 1; !token.isCancellationRequested; second++) {
            await out(`tick ${second}\n`, { type: "output", text: `tick ${second}\n` });
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
        trail(out);
        throw new ResponseError(REQUEST_CANCELLED, "cancelled");
    }
    const dropped = text.includes("lossy") ? 7 : 0;
    if (dropped > 0) {
        await out("", { type: "drop", kind: "aggregation", count: dropped });
    }
    const source = run.events ? basename(run.events) : "nothing";
    const table = `cat                     3\n${source.padEnd(16)}       1\n`;
    await out(table, { type: "aggregation", name: "@", text: table, entries: [] });
    await out("", { type: "exit", status: 0 });
    return { exitCode: 0, dropped };
}

/** Output that follows a cancellation, the way END clauses print after the script was stopped. */
function trail(out: (piece: string, event: object) => Promise<void>): void {
    setTimeout(() => {
        void out("END printed this\n", { type: "output", text: "END printed this\n" }).then(() =>
            out("", { type: "exit", status: 0 }),
        );
    }, 50);
}

connection.listen();
