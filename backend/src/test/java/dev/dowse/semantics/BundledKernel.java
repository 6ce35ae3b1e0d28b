package dev.dowse.semantics;

import dev.dowse.bpf.btf.BundledTypes;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.util.Optional;

/** The bundled kernel, for tests to change some of it. */
class BundledKernel implements TypeDictionary {
    private final TypeDictionary kernel = BundledTypes.dictionary();

    @Override
    public Optional<Type> tagged(String keyword, String tag) {
        return kernel.tagged(keyword, tag);
    }

    @Override
    public Optional<Type> typedef(String name) {
        return kernel.typedef(name);
    }

    @Override
    public Optional<Type> variable(String name) {
        return kernel.variable(name);
    }

    @Override
    public Optional<Type.Function> function(String name) {
        return kernel.function(name);
    }
}
