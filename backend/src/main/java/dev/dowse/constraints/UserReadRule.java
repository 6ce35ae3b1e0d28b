package dev.dowse.constraints;

import dev.dowse.catalog.Subroutine;
import dev.dowse.semantics.TypedExpression;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code BPF-USER-READ}: {@code copyin()} and its like read the process's memory through helpers of
 * Linux 5.5 that tell user addresses from the kernel's.
 */
final class UserReadRule implements Rule {
    static final String CODE = "BPF-USER-READ";
    static final int PROBE_READ_USER_STR = 114;
    private static final Set<Subroutine> READERS =
            EnumSet.of(
                    Subroutine.COPYIN,
                    Subroutine.COPYINARGS,
                    Subroutine.COPYINSTR,
                    Subroutine.COPYINTO);

    @Override
    public List<Requirement> requirements(FlatProgram program) {
        HelperNeed need =
                new HelperNeed(
                        PROBE_READ_USER_STR,
                        "probe_read_user_str",
                        KernelProfiles.helperSince(PROBE_READ_USER_STR).orElseThrow());
        return program.expressions(TypedExpression.Call.class)
                .filter(call -> READERS.contains(call.subroutine()))
                .map(call ->
                        new Requirement(
                                CODE,
                                call.span(),
                                call.subroutine().spelling() + "()",
                                need,
                                List.of()))
                .toList();
    }
}
