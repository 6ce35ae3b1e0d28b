package dev.dowse.catalog;

/** The four fields that name a probe; a field may be empty. */
public record ProbeName(String provider, String module, String function, String name) {
    @Override
    public String toString() {
        return provider + ":" + module + ":" + function + ":" + name;
    }
}
