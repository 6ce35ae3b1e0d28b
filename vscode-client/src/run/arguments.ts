/**
 * Splits a line into arguments as a shell would, without anything else that a shell does: blanks
 * separate, single and double quotation marks join, a backslash takes the next character as it is.
 * Answers undefined when a quotation mark is not closed.
 */
export function splitArguments(line: string): readonly string[] | undefined {
    const words: string[] = [];
    let word: string | undefined;
    let quote = "";
    for (let at = 0; at < line.length; at++) {
        const character = line.charAt(at);
        if (character === "\\" && quote !== "'" && at + 1 < line.length) {
            at++;
            word = (word ?? "") + line.charAt(at);
        } else if (quote !== "") {
            if (character === quote) {
                quote = "";
            } else {
                word = (word ?? "") + character;
            }
        } else if (character === '"' || character === "'") {
            quote = character;
            word ??= "";
        } else if (/\s/.test(character)) {
            if (word !== undefined) {
                words.push(word);
            }
            word = undefined;
        } else {
            word = (word ?? "") + character;
        }
    }
    if (quote !== "") {
        return undefined;
    }
    return word === undefined ? words : [...words, word];
}
