package dev.dowse.fuzz;

import dev.dowse.bpf.elf.ElfObject;
import dev.dowse.bpf.elf.MalformedElf;
import dev.dowse.bpf.elf.ObjectReader;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;

/** Bytes are an object file or not; what was read can be judged. */
public final class ElfTarget {
    private ElfTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        ElfObject read;
        try {
            read = ObjectReader.read(data);
        } catch (MalformedElf e) {
            return;
        }
        BpfObject object = read.object();
        Verdict verdict = Verifier.verify(object);
        if (verdict instanceof Verdict.Rejected(var failures)
                && failures.size() > object.programs().size()) {
            throw new IllegalStateException("more failures than programs: " + failures);
        }
    }
}
