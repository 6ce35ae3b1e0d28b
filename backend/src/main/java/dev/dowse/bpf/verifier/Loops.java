package dev.dowse.bpf.verifier;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Which instructions lie on a cycle: Tarjan's strongly connected components, without recursion. */
final class Loops {
    private final Code code;
    private final int[] index;
    private final int[] low;
    private final boolean[] onStack;
    private final boolean[] member;
    private final Deque<Integer> component = new ArrayDeque<>();
    private int counter;

    /** A slot whose successors are being visited. */
    private final class Visit {
        private final int slot;
        private int ways;

        Visit(int slot) {
            this.slot = slot;
        }

        /** The next successor, or {@link Code#NONE} when there is none left. */
        int successor() {
            int way = Code.NONE;
            while (way == Code.NONE && ways < 2) {
                way = ways++ == 0 ? code.next(slot) : code.target(slot);
            }
            return way;
        }
    }

    Loops(Code code) {
        this.code = code;
        index = new int[code.length()];
        low = new int[code.length()];
        onStack = new boolean[code.length()];
        member = new boolean[code.length()];
        Arrays.fill(index, -1);
    }

    boolean[] members() {
        if (code.hasLoops()) {
            code.functions().forEach(this::visit);
            while (spread()) {}
        }
        return member;
    }

    /** What a loop calls is a part of it: it may decide when the loop ends. */
    private boolean spread() {
        boolean more = false;
        for (int slot = 0; slot < code.length(); slot++) {
            int callee = code.callee(slot);
            if (member[slot] && callee != Code.NONE && !member[callee]) {
                more = true;
                for (int i = callee; i < code.length() && code.functionOf(i) == callee; i++) {
                    member[i] = true;
                }
            }
        }
        return more;
    }

    private void visit(int root) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            Visit top = path.peek();
            int next = top.successor();
            if (next != Code.NONE) {
                if (index[next] < 0) {
                    path.push(enter(next));
                } else if (onStack[next]) {
                    low[top.slot] = Math.min(low[top.slot], index[next]);
                    member[top.slot] |= next == top.slot;
                }
            } else {
                path.pop();
                leave(top.slot);
                if (!path.isEmpty()) {
                    int parent = path.peek().slot;
                    low[parent] = Math.min(low[parent], low[top.slot]);
                }
            }
        }
    }

    private Visit enter(int slot) {
        index[slot] = counter;
        low[slot] = counter++;
        component.push(slot);
        onStack[slot] = true;
        return new Visit(slot);
    }

    private void leave(int slot) {
        if (low[slot] != index[slot]) {
            return;
        }
        boolean single = component.peek() == slot;
        int popped;
        do {
            popped = component.pop();
            onStack[popped] = false;
            member[popped] |= !single;
        } while (popped != slot);
    }
}
