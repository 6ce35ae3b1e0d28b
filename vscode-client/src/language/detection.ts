/**
 * Puts a `.d` file into the right language when its suffix led to the wrong one. It asks once for
 * each pair of languages, and remembers the answer for the workspace.
 */

import * as vscode from "vscode";

import { LANGUAGE } from "../server/server";
import * as settings from "../settings";
import { type Owner, SNIFFED_CHARACTERS, ownerOf } from "./sniffer";

type Answer = "always" | "never";

const LANGUAGES: Readonly<Record<Exclude<Owner, "unknown">, { id: string; what: string }>> = {
    dtrace: { id: LANGUAGE, what: "a DTrace script" },
    dlang: { id: "d", what: "a module of the D programming language" },
    make: { id: "makefile", what: "a dependency file of make" },
};

export class LanguageDetection implements vscode.Disposable {
    private readonly subscription: vscode.Disposable;
    private readonly asked = new Set<string>();

    constructor(private readonly memory: vscode.Memento) {
        this.subscription = vscode.workspace.onDidOpenTextDocument((document) => {
            void this.consider(document);
        });
        for (const document of vscode.workspace.textDocuments) {
            void this.consider(document);
        }
    }

    dispose(): void {
        this.subscription.dispose();
    }

    private async consider(document: vscode.TextDocument): Promise<void> {
        const better = await betterLanguage(document);
        if (!better || !settings.asksAboutLanguage()) {
            return;
        }
        const key = `language:${document.languageId}>${better.id}`;
        const remembered = this.memory.get<Answer>(key);
        if (remembered === "never" || (remembered === undefined && this.asked.has(key))) {
            return;
        }
        this.asked.add(key);
        const answer = remembered ?? (await this.ask(document, better));
        if (answer !== undefined && answer !== "once") {
            await this.memory.update(key, answer);
        }
        if ((answer === "always" || answer === "once") && !document.isClosed) {
            await vscode.languages.setTextDocumentLanguage(document, better.id);
        }
    }

    private async ask(
        document: vscode.TextDocument,
        better: { id: string; what: string },
    ): Promise<Answer | "once" | undefined> {
        const name = vscode.workspace.asRelativePath(document.uri);
        const yes = "This File";
        const always = "Always Here";
        const never = "Never Here";
        const chosen = await vscode.window.showInformationMessage(
            `${name} looks like ${better.what} but is open as “${document.languageId}”. ` +
                `Treat such files as “${better.id}”?`,
            yes,
            always,
            never,
        );
        return chosen === yes
            ? "once"
            : chosen === always
              ? "always"
              : chosen === never
                ? "never"
                : undefined;
    }
}

/** The language that the content calls for, if it is another one and the editor knows it. */
async function betterLanguage(
    document: vscode.TextDocument,
): Promise<{ id: string; what: string } | undefined> {
    if (document.uri.scheme !== "file" || !document.uri.path.endsWith(".d")) {
        return undefined;
    }
    const end = document.positionAt(SNIFFED_CHARACTERS);
    const owner = ownerOf(document.getText(new vscode.Range(0, 0, end.line, end.character)));
    if (owner === "unknown" || LANGUAGES[owner].id === document.languageId) {
        return undefined;
    }
    const better = LANGUAGES[owner];
    const known = await vscode.languages.getLanguages();
    return known.includes(better.id) ? better : undefined;
}
