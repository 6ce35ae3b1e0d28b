package dev.dowse.bpf.btf;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The descriptions of the types of a kernel's modules, split off the kernel's own. One is asked for
 * where a script names its module.
 */
@FunctionalInterface
public interface ModuleTypes {
    /** A kernel whose modules are not known. */
    ModuleTypes NONE = module -> Optional.empty();

    /** The BTF of one module; empty where it is not loaded or does not describe its types. */
    Optional<ByteBuffer> bytes(String module);
}
