package dev.dowse.consumer;

import dev.dowse.catalog.ScriptOption;
import dev.dowse.semantics.OptionValues;
import dev.dowse.semantics.Options;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The options as they stand: {@code setopt()} changes those that may change while tracing. */
final class LiveOptions {
    private Options now;

    LiveOptions(Options first) {
        this.now = first;
    }

    Options now() {
        return now;
    }

    /** Sets an option, or says why that is impossible. */
    Optional<String> set(String name, Optional<String> value) {
        Optional<ScriptOption> option = ScriptOption.named(name);
        Optional<String> flaw =
                option.isEmpty() ? Optional.of("Invalid option name") : flaw(option.get(), value);
        if (flaw.isPresent()) {
            return flaw.map(why ->
                    "couldn't set option \""
                            + name
                            + "\" to \""
                            + value.orElse("1")
                            + "\": "
                            + why);
        }
        Map<String, String> values = new HashMap<>(now.values());
        values.put(name, value.orElse(""));
        now = new Options(values);
        return Optional.empty();
    }

    private static Optional<String> flaw(ScriptOption option, Optional<String> value) {
        if (OptionValues.flaw(option, value).isPresent()) {
            return Optional.of("Invalid value for specified option");
        }
        return option.stage() == ScriptOption.Stage.DYNAMIC
                ? Optional.empty()
                : Optional.of("Operation illegal when tracing is active");
    }
}
