// The workbench as a user's hands and eyes meet it. A busy workbench drops keys and clicks, so
// every action is "act, look for the effect, act again"; nothing here sleeps for a fixed time.

import { join } from "node:path";

import { chromium } from "playwright-core";

const FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];
const PATIENCE = 30_000;

export class Workbench {
    #browser;
    #page;
    #shots;
    #count = 0;

    constructor(browser, page, shots) {
        this.#browser = browser;
        this.#page = page;
        this.#shots = shots;
    }

    static async open({ executable, port, folder, shots }) {
        const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
        const page = await browser.newPage({ viewport: { width: 1400, height: 1150 }, reducedMotion: "reduce" });
        const outside = new Set();
        page.on("request", (request) => {
            const { hostname, protocol } = new URL(request.url());
            if (protocol.startsWith("http") && hostname !== "127.0.0.1") {
                outside.add(hostname);
            }
        });
        await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
        const workbench = new Workbench(browser, page, shots);
        workbench.outsideHosts = outside;
        await workbench.see(".explorer-folders-view .monaco-list-row", "the explorer");
        return workbench;
    }

    async close() {
        await this.#browser.close();
    }

    async shot(name) {
        await this.#page.evaluate(settled);
        const number = String(++this.#count).padStart(2, "0");
        await this.#page.screenshot({ path: join(this.#shots, `${number}-${name}.png`) });
    }

    see(selector, what, patience = PATIENCE) {
        return this.#page.waitForSelector(selector, { timeout: patience }).catch(() => {
            throw new Error(`did not see ${what} (${selector})`);
        });
    }

    notSee(selector, what) {
        return this.#page.waitForSelector(selector, { state: "detached", timeout: PATIENCE }).catch(() => {
            throw new Error(`still sees ${what} (${selector})`);
        });
    }

    // Acts until the selector appears.
    async until(what, selector, act, attempts = 6) {
        for (let attempt = 0; attempt < attempts; attempt++) {
            await act().catch(() => undefined);
            if (await this.#page.waitForSelector(selector, { timeout: 5000 }).catch(() => undefined)) {
                return;
            }
            await this.#page.keyboard.press("Escape");
        }
        throw new Error(`gave up: ${what} (${selector})`);
    }

    async openFile(name) {
        const row = this.#page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first();
        await this.until(`open ${name}`, `.tab.active:has-text("${name}")`, () => row.dblclick({ timeout: 4000 }));
        await this.see(".editor-instance .view-lines", `the text of ${name}`);
    }

    async clickLens(title) {
        await this.#lens(title).click({ timeout: PATIENCE });
    }

    #lens(title) {
        return this.#page.locator(".codelens-decoration a").filter({ hasText: new RegExp(`^${title}$`) }).first();
    }

    seeLens(title) {
        return this.#lens(title).waitFor({ timeout: PATIENCE });
    }

    // Points at a word of the editor and answers what the hover says.
    async hover(word, expected) {
        const place = this.#word(word);
        const hover = `.monaco-hover:visible:has-text("${expected}")`;
        await this.until(`hover over ${word}`, hover, async () => {
            await this.#page.mouse.move(700, 1140);
            await place.hover({ timeout: 4000 });
        });
        return (await this.#page.locator(hover).first().innerText()).replaceAll("\u00a0", " ");
    }

    async command(title) {
        const row = `.quick-input-list .monaco-list-row:has-text("${title}")`;
        await this.until(`find the command ${title}`, row, async () => {
            await this.#page.keyboard.press("F1");
            await this.#page.locator(".quick-input-widget input").first().fill(`>${title}`, { timeout: 4000 });
        });
        await this.#page.keyboard.press("Enter");
    }

    // Waits until the output view shows what is expected, and answers all that it shows.
    async output(expected, patience = PATIENCE) {
        const end = Date.now() + patience;
        let text = "";
        while (Date.now() < end) {
            text = await this.#outputText();
            if (expected.test(text)) {
                return text;
            }
            await this.#page.waitForTimeout(100);
        }
        throw new Error(`the output never matched ${expected}; it is:\n${text}`);
    }

    async #outputText() {
        const lines = this.#page.locator(".output-view-wrapper .view-line, .output-view .view-line");
        const found = await lines.evaluateAll((elements) =>
            elements.map((element) => ({ top: element.offsetTop, text: element.textContent })),
        );
        return found
            .sort((a, b) => a.top - b.top)
            .map((line) => line.text.replaceAll("\u00a0", " "))
            .join("\n");
    }

    async click(selector, what) {
        await this.see(selector, what);
        await this.#page.locator(selector).first().click({ timeout: PATIENCE });
    }

    async press(key) {
        await this.#page.keyboard.press(key);
    }

    async type(text) {
        await this.#page.keyboard.type(text);
    }

    // Replaces a word of the active editor by double-clicking it and typing over it.
    async replaceWord(word, replacement) {
        const place = this.#word(word);
        await this.until(`select ${word}`, ".editor-instance .selected-text", async () => {
            await place.dblclick({ timeout: 4000 });
        });
        await this.#page.keyboard.type(replacement);
    }

    // The token of the editor that holds the word.
    #word(word) {
        return this.#page.locator(".editor-instance .view-line span span", { hasText: word }).first();
    }

    count(selector) {
        return this.#page.locator(selector).count();
    }

    async rest() {
        await this.#page.mouse.move(700, 450);
    }
}

// Runs in the page: waits until what fades in or out has done so. Spinners never end.
function settled() {
    const ending = document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined));
    return Promise.race([Promise.all(ending), new Promise((done) => setTimeout(done, 2000))]).then(() => undefined);
}
