/**
 * A screen that gathers what is written within a short time and passes it on in one piece. A busy
 * script sends thousands of lines a second, and an output view redraws for every append.
 */

import { type Screen } from "./transcript";

/** Starts a timer and answers how to call it off; replaced in tests, which must not wait. */
export type Schedule = (action: () => void, milliseconds: number) => () => void;

const MILLISECONDS = 40;
const CHARACTERS = 256 * 1024;

export class CoalescingScreen implements Screen {
    private pending: string[] = [];
    private size = 0;
    private callOff: (() => void) | undefined;

    constructor(
        private readonly target: Screen,
        private readonly schedule: Schedule = timer,
    ) {}

    write(text: string): void {
        this.pending.push(text);
        this.size += text.length;
        if (this.size >= CHARACTERS) {
            this.flush();
        } else {
            this.callOff ??= this.schedule(() => {
                this.flush();
            }, MILLISECONDS);
        }
    }

    flush(): void {
        this.callOff?.();
        this.callOff = undefined;
        if (this.size > 0) {
            const text = this.pending.join("");
            this.pending = [];
            this.size = 0;
            this.target.write(text);
        }
    }
}

function timer(action: () => void, milliseconds: number): () => void {
    const handle = setTimeout(action, milliseconds);
    return () => {
        clearTimeout(handle);
    };
}
