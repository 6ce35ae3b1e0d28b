package dev.dowse.bpf.btf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types that every system has, and how they are cut out of a kernel's. */
class BundledTypesTest {
    private static final TypeDictionary TYPES = BundledTypes.dictionary();

    @ParameterizedTest
    @CsvSource({
        "task_struct, comm",
        "task_struct, __state",
        "task_struct, real_parent",
        "signal_struct, pids",
        "cred, euid",
        "fdtable, max_fds",
        "file, f_pos",
        "dentry, d_name",
        "super_block, s_type",
        "bio, bi_iter",
        "gendisk, disk_name",
        "block_device, bd_dev",
        "sock, sk_protocol",
        "inet_sock, inet_sport",
        "tcp_sock, snd_cwnd",
        "sk_buff, data",
        "net_device, name",
        "iphdr, saddr",
        "ipv6hdr, daddr",
        "tcphdr, ack_seq",
        "udphdr, len",
        "rq, cpu",
        "mutex, owner",
        "pt_regs, ip"
    })
    void knowsTheMembersThatScriptsUse(String tag, String member) {
        Type.Aggregate type =
                assertInstanceOf(
                        Type.Aggregate.class, TYPES.tagged("struct", tag).orElseThrow().resolved());
        assertTrue(type.field(member).isPresent(), () -> tag + "." + member);
        assertTrue(type.size() > 0);
    }

    /** The kernel's ABI with its user processes is the same in all versions. */
    @ParameterizedTest
    @CsvSource({"iphdr, 20", "ipv6hdr, 40", "tcphdr, 20", "udphdr, 8", "in6_addr, 16"})
    void measuresWhatNeverChanges(String tag, int size) {
        assertEquals(size, TYPES.tagged("struct", tag).orElseThrow().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sched_switch", "block_rq_issue", "sys_enter", "tcp_probe"})
    void knowsTheArgumentsOfTracepoints(String name) {
        Type prototype = Conversions.pointee(TYPES.typedef("btf_trace_" + name).orElseThrow());
        Type.Function function = assertInstanceOf(Type.Function.class, prototype.resolved());
        assertTrue(function.parameters().size() > 1, name);
    }

    @Test
    void knowsOnlyTheNamesOfWhatIsFarAway() {
        BtfTypes types = BtfTypes.of(ByteBuffer.wrap(pruned("address_space"))).orElseThrow();
        Type space = types.tagged("struct", "address_space").orElseThrow();
        Type operations = member(space, "a_ops");
        Type page = member(member(space, "host"), "i_sb");
        assertTrue(((Type.Aggregate) operations.resolved()).size() > 0);
        assertEquals(0, page.size());
        assertEquals("struct super_block", page.name());
    }

    /** What {@code whole}'s member points to. */
    private static Type member(Type whole, String name) {
        Type.Aggregate aggregate = (Type.Aggregate) whole.resolved();
        return Conversions.pointee(aggregate.field(name).orElseThrow().type());
    }

    @Test
    void cutsTheSameTypesAgain() throws IOException {
        byte[] all = BundledTypes.bytes().array();
        Set<String> wanted = SnapshotTool.wanted();
        Btf btf = Btf.of(ByteBuffer.wrap(all)).orElseThrow();
        Set<String> known = names(btf);
        Set<String> cut = names(btf(BtfPruning.prune(btf, wanted)));
        known.removeAll(cut);
        assertEquals(Set.of(), known);
        assertFalse(cut.isEmpty());
    }

    private static Btf btf(byte[] bytes) {
        return Btf.of(ByteBuffer.wrap(bytes)).orElseThrow();
    }

    private static Set<String> names(Btf btf) {
        Set<String> names = new TreeSet<>();
        for (int id = 1; id < btf.count(); id++) {
            names.add(btf.kind(id) + " " + btf.name(id));
        }
        return names;
    }

    private static byte[] pruned(String wanted) {
        return BtfPruning.prune(btf(BundledTypes.bytes().array()), Set.of(wanted));
    }
}
