/**
 * Decides when restarting a server that keeps dying becomes pointless: after more than four deaths
 * within three minutes, which no transient trouble explains.
 */
export class CrashLimit {
    private readonly times: number[] = [];

    /** Counts a death at the given time in milliseconds; answers whether that is one too many. */
    tooMany(now: number): boolean {
        this.times.push(now);
        while (this.times[0] !== undefined && now - this.times[0] > WINDOW_MILLISECONDS) {
            this.times.shift();
        }
        return this.times.length > DEATHS;
    }
}

const DEATHS = 4;
const WINDOW_MILLISECONDS = 3 * 60 * 1000;
