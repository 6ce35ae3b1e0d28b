/**
 * One run of a verified object: attach, drain, detach, on the embedded machine or in the kernel.
 *
 * <p>Accepts verified objects only. What is lost on the way is counted and told. May use {@code
 * bpf.program}, {@code bpf.verifier}, {@code bpf.vm}, {@code kernel}, {@code layout} and {@code
 * catalog}.
 */
@NullMarked
package dev.dowse.session;

import org.jspecify.annotations.NullMarked;
