package dev.dowse.bpf.verifier;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

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
    private record Visit(int slot, Iterator<Integer> rest) {}

    Loops(Code code) {
        this.code = code;
        index = new int[code.length()];
        low = new int[code.length()];
        onStack = new boolean[code.length()];
        member = new boolean[code.length()];
        Arrays.fill(index, -1);
    }

    boolean[] members() {
        visit(0);
        return member;
    }

    private void visit(int root) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            Visit top = path.peek();
            if (top.rest.hasNext()) {
                int next = top.rest.next();
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
        return new Visit(slot, code.successors(slot).iterator());
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
