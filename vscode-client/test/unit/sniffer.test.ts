import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { type Owner, ownerOf } from "../../src/language/sniffer";

const CASES: readonly (readonly [string, Owner, string])[] = [
    ["a shebang", "dtrace", "#!/usr/sbin/dtrace -s\n"],
    ["a pragma", "dtrace", "/* import std; */\n#pragma D option quiet\n"],
    ["a probe of four parts", "dtrace", "\nsyscall::read*:entry\n/pid == 1/\n{\n}\n"],
    ["a list of probes", "dtrace", "proc:::exec-success,\nproc:::exit\n{ }\n"],
    ["BEGIN", "dtrace", "BEGIN { exit(0); }\n"],
    ["a tick", "dtrace", "tick-1sec\n{\n}\n"],
    ["a probe with a macro", "dtrace", "pid$target:libc:malloc:entry { }"],
    ["a provider", "dtrace", "provider app {\n probe start();\n};\n"],
    ["a module", "dlang", "// BEGIN {\nmodule app.main;\nvoid main() { }\n"],
    ["imports", "dlang", "import std.stdio : writeln;\nvoid main() { writeln(1); }\n"],
    ["a unit test", "dlang", "int f() { return 1; }\nunittest {\n assert(f() == 1);\n}\n"],
    ["dependencies", "make", "build/a.o: src/a.c src/a.h \\\n  src/b.h\n"],
    ["dependencies that start with a continuation", "make", "out/x.o: \\\n a.c\n"],
    ["dependencies after a remark", "make", "# made by cc\na.o: a.c\n"],
    ["nothing", "unknown", ""],
    ["a class", "unknown", "class A { int begin; }\n"],
    ["prose", "unknown", "see: the manual\n"],
    ["a string that looks like a probe", "unknown", 'auto s = "a";\nstring t = "syscall:::entry";\n'],
];

describe("the owner of a .d file", () => {
    for (const [what, owner, text] of CASES) {
        it(`${owner}: ${what}`, () => {
            assert.equal(ownerOf(text), owner);
        });
    }
});
