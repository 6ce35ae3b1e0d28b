/**
 * Tells from a file's beginning whose `.d` it is: a DTrace script, a module of the D programming
 * language, or the dependencies that a compiler wrote for make. Three programs share the suffix;
 * only marks that the other two cannot have count, and everything else is "unknown".
 */

export type Owner = "dtrace" | "dlang" | "make" | "unknown";

/** As much of a file as the decision looks at. */
export const SNIFFED_CHARACTERS = 8192;

const PROBE_FIELD = "[\\w$*?\\[\\].!-]*";

const DTRACE_MARKS: readonly RegExp[] = [
    /^#!.*\b(dtrace|dowse)\b/,
    /^\s*#\s*pragma\s+D\s+(option|attributes|depends_on|binding)\b/m,
    new RegExp(`^\\s*${PROBE_FIELD}:${PROBE_FIELD}:${PROBE_FIELD}:${PROBE_FIELD}\\s*(,|/|\\{|$)`, "m"),
    /^\s*(dtrace:::)?(BEGIN|END|ERROR)\s*(,|\/|\{|$)/m,
    /^\s*(profile:::)?(tick|profile)-\d+\w*\s*(,|\/|\{|$)/m,
    /^\s*provider\s+\w+\s*\{/m,
    /^\s*translator\s+\w+\s*</m,
];

const DLANG_MARKS: readonly RegExp[] = [
    /^#!.*\b(rdmd|dub|ldc2?|dmd)\b/,
    /^\s*(@\w+\s+)*module\s+[\w.]+\s*;/m,
    /^\s*(public\s+|static\s+)?import\s+[\w.]+(\s*=\s*[\w.]+)?\s*[;:,]/m,
    /^\s*unittest\s*\{/m,
];

/** `target: prerequisite …`, whose target is a file name, or a line continued by a backslash. */
const MAKE_RULE = /^[^\s:#{}"'][^:#{}"']*\.\w+\s*:(\s+[^\s:{}]+|\s*\\$)/;

export function ownerOf(beginning: string): Owner {
    const text = beginning.slice(0, SNIFFED_CHARACTERS);
    const code = withoutComments(text);
    if (DTRACE_MARKS.some((mark) => mark.test(code))) {
        return "dtrace";
    }
    if (DLANG_MARKS.some((mark) => mark.test(code))) {
        return "dlang";
    }
    return isMake(text) ? "make" : "unknown";
}

function isMake(text: string): boolean {
    const firstLine = text.split(/\r?\n/).find((line) => line.trim() !== "" && !line.startsWith("#"));
    return firstLine !== undefined && MAKE_RULE.test(firstLine) && !text.includes("{");
}

/** Blanks comments out, so that prose about another language decides nothing; strings stay. */
function withoutComments(text: string): string {
    return text.replace(/"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, (match) =>
        match.startsWith('"') ? match : match.replace(/[^\n]/g, " "),
    );
}
