package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.bpf.vm.Execution;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.testing.generated.Arithmetic;
import dev.dowse.testing.generated.Choices;
import dev.dowse.testing.generated.IntegerType;
import dev.dowse.testing.generated.RandomArithmetic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expressions made at random, over constants and over variables of every integer type, are worth on
 * every machine what their trees say. {@code -Ddowse.expressions.batches=N} makes more of them.
 */
@Timeout(300)
class ExpressionTreesTest {
    private static final int CLAUSES = 100;
    private static final int PER_CLAUSE = 10;
    private static final int LEVELS = 5;

    /** Expressions, and the script that prints the value of each on a line. */
    private record Batch(String script, List<Arithmetic> expressions) {
        static Batch of(long seed) {
            Choices choices = new Choices(seed);
            List<Arithmetic.Variable> variables = variables(choices);
            RandomArithmetic random = new RandomArithmetic(choices, variables);
            List<Arithmetic> expressions =
                    IntStream.range(0, CLAUSES * PER_CLAUSE)
                            .mapToObj(i -> random.make(choices.from(1, LEVELS)))
                            .toList();
            StringBuilder script = new StringBuilder("#pragma D option quiet\nBEGIN {");
            variables.forEach(variable -> script.append(' ').append(variable.assignment()));
            script.append(" }\n");
            for (int i = 0; i < expressions.size(); i++) {
                script.append(i % PER_CLAUSE == 0 ? "BEGIN {\n" : "")
                        .append("printf(\"%d\\n\", (int64_t)")
                        .append(expressions.get(i).text())
                        .append(i % PER_CLAUSE == PER_CLAUSE - 1 ? ");\n}\n" : ");\n");
            }
            return new Batch(script.append("BEGIN { exit(0); }").toString(), expressions);
        }

        private static List<Arithmetic.Variable> variables(Choices choices) {
            return Stream.of("", "this->", "self->")
                    .flatMap(scope ->
                            IntegerType.ALL.stream().map(type -> variable(scope, type, choices)))
                    .toList();
        }

        private static Arithmetic.Variable variable(
                String scope, IntegerType type, Choices choices) {
            long value = type.cut(RandomArithmetic.edge(choices));
            return new Arithmetic.Variable(scope + "a_" + type.spelling(), type, value);
        }

        private void check(String output, String machine) {
            List<String> lines = output.lines().toList();
            List<String> differing = new ArrayList<>();
            for (int i = 0; i < expressions.size(); i++) {
                Arithmetic expression = expressions.get(i);
                String found = i < lines.size() ? lines.get(i) : "nothing";
                if (!found.equals(Long.toString(expression.value()))) {
                    differing.add(
                            "%s is %d, not %s"
                                    .formatted(expression.text(), expression.value(), found));
                }
            }
            differing.sort(Comparator.comparingInt(String::length));
            assertEquals(List.of(), differing, machine);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("dowse.expressions.batches", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areWorthTheSameEverywhere(long seed) throws KernelRefusal {
        Batch batch = Batch.of(seed);
        batch.check(Engines.vm(batch.script(), Execution.INTERPRETED), "interpreter");
        batch.check(Engines.vm(batch.script(), Execution.COMPILED), "compiled");
        KernelAccess.require();
        batch.check(Engines.kernel(batch.script()), "kernel");
    }
}
