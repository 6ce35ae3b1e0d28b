package dev.dowse.kernel;

/**
 * The kernel refused something. The summary tells what, why and what to do, in sentences for the
 * user; the details keep what the kernel itself said, whole.
 */
public final class KernelRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String summary;
    private final String details;

    public KernelRefusal(String summary) {
        this(summary, "");
    }

    /**
     * A refusal that the kernel gave reasons for.
     *
     * @param details the kernel's own words, such as the log of its verifier; may be empty
     */
    public KernelRefusal(String summary, String details) {
        super(summary);
        this.summary = summary;
        this.details = details;
    }

    public String summary() {
        return summary;
    }

    public String details() {
        return details;
    }

    /** Summary and details. */
    public String whole() {
        return details.isEmpty() ? summary : summary + "\n" + details;
    }
}
