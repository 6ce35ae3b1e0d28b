package dev.dowse.catalog;

import java.util.List;

/**
 * The probes of one target. Bundled for system calls, so that scripts are checked on any system; a
 * live target offers its own.
 */
public interface ProbeIndex {
    /** All probes that exist without being asked for, by id. */
    List<Probe> probes();

    /**
     * The probes whose four fields match, by id; an empty field matches all, {@code * ? [a-z]} and
     * {@code !} as in sh(1). Probes made on demand, such as {@code profile-97}, are found by their
     * exact name.
     */
    List<Probe> matching(ProbeName pattern);

    /** Whether a probe of the provider that is not found here does not exist. */
    boolean lists(Provider provider);
}
