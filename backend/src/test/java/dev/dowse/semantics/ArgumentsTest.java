package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeArgument;
import dev.dowse.catalog.ProbeName;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.source.SourceText;
import dev.dowse.types.Architecture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code args[]} is at the probes of the providers that only a live system lists. */
class ArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proc:::create | args[0]->pr_pid | *((struct task_struct *)arg0:int64_t).tgid",
                "proc:::exec | args[0] | string at (char *)arg0",
                "proc:::exit | args[0] | (int)arg0",
                "proc:::signal-send | args[2] | (int)arg1",
                "proc:::signal-send | args[0]->pr_lwpid | *((struct task_struct"
                        + " *)arg0:int64_t).pid",
                "sched:::enqueue | args[2]->cpu_id | *((cpuinfo_t *)arg1:int64_t).cpu_id",
                "sched:::off-cpu | args[1]->pr_fname | *((struct task_struct *)arg0:int64_t).comm",
                "io:::start | args[0]->b_bcount | .bi_size",
                "io:::done | args[2]->fi_oflags | .f_flags",
                "io:::start | args[1]->dev_statname | .bd_disk",
                "ip:::send | args[4]->ipv4_ttl | .ttl",
                "ip:::receive | args[2]->ip_saddr | INET_NTOA",
                "tcp:::send | args[4]->tcp_dport | .dest",
                "tcp:::state-change | args[5]->tcps_state | (int)arg5",
                "tcp:::receive | args[3]->tcps_rport | .skc_dport",
                "udp:::send | args[4]->udp_length | .len",
                "lockstat:::spin-spin | args[1] | (uint64_t)arg1",
                "lockstat:::adaptive-block | args[0]->owner.counter | .counter",
                "rawtp:::sched_switch | args[2]->comm | *((struct task_struct *)arg2:int64_t).comm",
                "rawtp:::block_rq_issue | args[0]->__data_len | *((struct request *)arg0"
            })
    void isTyped(String probe, String value, String expected) {
        Analyzed<Program> analyzed =
                Scripts.analyze(
                        SourceText.of("test.d", probe + " { x = 0; trace(" + value + "); }"),
                        Scripts.EDITOR);
        assertEquals(List.of(), analyzed.diagnostics());
        String text = TypedText.of(analyzed.value().clauses().getFirst());
        assertTrue(text.contains(expected), text);
    }

    /** No call takes more arguments than there are registers for them. */
    @ParameterizedTest
    @EnumSource
    void knowsEverySystemCall(Architecture architecture) {
        List<String> wrong =
                BundledProbes.of(architecture).probes().stream()
                        .map(Probe::name)
                        .filter(name -> name.provider().equals("syscall"))
                        .map(ProbeName::function)
                        .filter(call ->
                                ProbeArgument.ofSystemCall(call, architecture)
                                        .filter(arguments -> arguments.size() <= 6)
                                        .isEmpty())
                        .toList();
        assertEquals(List.of(), wrong);
    }
}
