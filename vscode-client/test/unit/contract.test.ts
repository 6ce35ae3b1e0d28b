/**
 * The client's contract with the server, spoken over a real process: the fake server always, and
 * the dowse command that DOWSE_SERVER names where there is one.
 */

import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";

import {
    CancellationTokenSource,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
    createMessageConnection,
} from "vscode-jsonrpc/node";

import { readLensArgument } from "../../src/run/protocol";
import { OutputRouter, execute } from "../../src/run/run";
import { type Outcome, Transcript } from "../../src/run/transcript";

const COUNT = 'BEGIN\n{\n    printf("hello %d\\n", 6 * 7);\n    exit(0);\n}\n';
const WRONG = "BEGIN\n{\n    trace(nosuch);\n}\n";
const ENDLESS = 'tick-1s\n{\n    printf("tick\\n");\n}\n\nEND\n{\n    printf("END printed this\\n");\n}\n';
const DESTRUCTIVE = 'BEGIN\n{\n    system("true");\n    exit(0);\n}\n';

interface Diagnostics {
    readonly uri: string;
    readonly diagnostics: readonly { readonly code?: unknown; readonly range: object }[];
}

class Session {
    readonly router = new OutputRouter();
    readonly folder = mkdtempSync(join(tmpdir(), "dowse-contract-"));
    private readonly process: ChildProcess;
    private readonly connection: MessageConnection;
    private readonly published = new Map<string, (value: Diagnostics) => void>();

    constructor(command: string) {
        this.process = spawn(command, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
        const { stdin, stdout } = this.process;
        assert.ok(stdin && stdout);
        this.connection = createMessageConnection(
            new StreamMessageReader(stdout),
            new StreamMessageWriter(stdin),
        );
        this.connection.onNotification(OutputRouter.method, (params: unknown) => {
            this.router.accept(params);
        });
        this.connection.onNotification("textDocument/publishDiagnostics", (value: Diagnostics) => {
            this.published.get(value.uri)?.(value);
        });
        this.connection.listen();
    }

    async initialize(): Promise<void> {
        await this.request("initialize", {
            processId: process.pid,
            rootUri: null,
            capabilities: {},
            initializationOptions: { kernel: "", portability: "5.10", run: { target: "vm" } },
        });
        await this.connection.sendNotification("initialized", {});
    }

    request(method: string, params: unknown): Promise<unknown> {
        return this.connection.sendRequest(method, params);
    }

    async open(name: string, text: string): Promise<{ uri: string; diagnostics: Promise<Diagnostics> }> {
        const file = join(this.folder, name);
        writeFileSync(file, text);
        const uri = pathToFileURL(file).toString();
        const diagnostics = new Promise<Diagnostics>((found) => this.published.set(uri, found));
        await this.connection.sendNotification("textDocument/didOpen", {
            textDocument: { uri, languageId: "dtrace", version: 1, text },
        });
        return { uri, diagnostics };
    }

    async run(
        uri: string,
        more: { destructive?: boolean } = {},
        stopAt?: RegExp,
    ): Promise<{ outcome: Outcome; text: string }> {
        const stop = new CancellationTokenSource();
        let text = "";
        const transcript = new Transcript({
            write: (piece) => {
                text += piece;
                if (stopAt?.test(text)) {
                    stop.cancel();
                }
            },
        });
        const connection = {
            execute: (command: string, argument: unknown): Promise<unknown> =>
                this.connection.sendRequest(
                    "workspace/executeCommand",
                    { command, arguments: [argument] },
                    stop.token,
                ),
        };
        const request = { run: `run-${Math.random()}`, uri, target: "vm" as const, ...more };
        const outcome = await execute(request, connection, this.router, transcript, stop.token);
        return { outcome, text };
    }

    async end(): Promise<number | null> {
        const ended = new Promise<number | null>((done) => this.process.once("exit", done));
        await this.request("shutdown", undefined);
        await this.connection.sendNotification("exit");
        const code = await ended;
        this.connection.dispose();
        rmSync(this.folder, { recursive: true, force: true });
        return code;
    }
}

/** Why a server cannot be spoken with; false where it can. */
function obstacle(command: string): string | false {
    if (!existsSync(command)) {
        return "DOWSE_SERVER names no dowse command";
    }
    const { stderr } = spawnSync(command, ["lsp"], { input: "", encoding: "utf8", timeout: 20_000 });
    return stderr.includes("no language server") ? stderr.trim() : false;
}

const servers: readonly (readonly [string, string])[] = [
    ["the fake server", resolve("target/fake-server/bin/dowse")],
    ["the real server", process.env.DOWSE_SERVER ?? ""],
];

for (const [name, command] of servers) {
    describe(`the contract with ${name}`, { skip: obstacle(command), timeout: 60_000 }, () => {
        let session: Session;

        before(async () => {
            session = new Session(command);
            await session.initialize();
        });

        after(async () => {
            assert.equal(await session.end(), 0);
        });

        it("finds an unknown variable", async () => {
            const { diagnostics } = await session.open("wrong.d", WRONG);
            const found = (await diagnostics).diagnostics.find((one) => one.code === "D_IDENT_UNDEF");
            assert.deepEqual(found?.range, {
                start: { line: 2, character: 10 },
                end: { line: 2, character: 16 },
            });
        });

        it("offers to run, in the shape that the run command reads", async () => {
            const { uri } = await session.open("lens.d", COUNT);
            const answer = await session.request("textDocument/codeLens", { textDocument: { uri } });
            const lenses = answer as { command: { command: string; arguments: unknown[] } }[];
            assert.equal(lenses[0]?.command.command, "dowse.runScript");
            assert.equal(readLensArgument(lenses[0].command.arguments[0])?.uri, uri);
        });

        it("runs a script to its end", async () => {
            const { uri } = await session.open("count.d", COUNT);
            const { outcome, text } = await session.run(uri);
            assert.deepEqual(outcome, { kind: "finished", result: { exitCode: 0, dropped: 0 } });
            assert.notEqual(text, "");
        });

        it("asks before destructive actions, and runs them once confirmed", async () => {
            const { uri } = await session.open("destructive.d", DESTRUCTIVE);
            const first = await session.run(uri);
            assert.equal(first.outcome.kind, "unconfirmed");
            const second = await session.run(uri, { destructive: true });
            assert.equal(second.outcome.kind, "finished");
        });

        it("stops a run and still shows what END prints", async () => {
            const { uri } = await session.open("endless.d", ENDLESS);
            const { outcome, text } = await session.run(uri, {}, /tick/);
            assert.equal(outcome.kind, "cancelled");
            assert.match(text, /END printed this/);
        });
    });
}
