/** The output views of runs: one for each script, made when it first runs and then used again. */

import * as vscode from "vscode";

import { CoalescingScreen } from "./coalescing";

/** The language of output views; its grammar colours headings, findings and distributions. */
const OUTPUT_LANGUAGE = "dowse-output";

export class OutputViews implements vscode.Disposable {
    private readonly views = new Map<string, OutputView>();
    private latest: OutputView | undefined;

    /** The view of a script, brought to the front without taking the keyboard from the editor. */
    show(uri: vscode.Uri, name: string): OutputView {
        const key = uri.toString();
        let view = this.views.get(key);
        if (!view) {
            view = new OutputView(vscode.window.createOutputChannel(name, OUTPUT_LANGUAGE));
            this.views.set(key, view);
        }
        view.channel.show(true);
        this.latest = view;
        return view;
    }

    /** Brings the view of the latest run back; answers whether there was one. */
    showLatest(): boolean {
        this.latest?.channel.show();
        return this.latest !== undefined;
    }

    dispose(): void {
        for (const view of this.views.values()) {
            view.screen.flush();
            view.channel.dispose();
        }
        this.views.clear();
    }
}

/** A channel, and the screen that writes to it in larger pieces. */
export class OutputView {
    readonly screen: CoalescingScreen;

    constructor(readonly channel: vscode.OutputChannel) {
        this.screen = new CoalescingScreen({
            write: (text) => {
                channel.append(text);
            },
        });
    }

    /** Empties the view; each run starts on a clean page. */
    clear(): void {
        this.screen.flush();
        this.channel.clear();
    }
}
