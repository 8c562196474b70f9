package io.wertpfad.intake.record;

import io.wertpfad.intake.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sound rows that must not count because of other rows of their key: found in a pass, applied in the next. */
final class RecordExclusions {

    private final boolean unique;
    private final Map<RecordKey, Set<Integer>> lines = new HashMap<>();
    private final Set<RecordKey> tainted = new HashSet<>();
    private final Set<RecordKey> twice = new HashSet<>();
    private final Set<RecordKey> held = new HashSet<>();

    /**
     * Nothing is excluded yet.
     *
     * @param unique whether a key may have one row only
     */
    RecordExclusions(boolean unique) {
        this.unique = unique;
    }

    void saw(RecordKey key, int line) {
        if (unique) {
            lines.computeIfAbsent(key, k -> new TreeSet<>()).add(line);
        }
    }

    /** A row of this key was rejected for what it says. */
    void taint(RecordKey key) {
        tainted.add(key);
    }

    /** Looks at what a pass found; true if rows that it took must not count. */
    boolean grow(Predicate<RecordKey> known) {
        boolean grown = false;
        for (Map.Entry<RecordKey, Set<Integer>> entry : lines.entrySet()) {
            grown |= entry.getValue().size() > 1 && twice.add(entry.getKey());
        }
        for (RecordKey key : tainted) {
            grown |= !twice.contains(key) && known.test(key) && held.add(key);
        }
        return grown;
    }

    /** Why a sound row does not count, null if it does. */
    @Nullable
    Problem of(RecordKey key, int line) {
        if (twice.contains(key)) {
            Set<Integer> others = new TreeSet<>(lines.getOrDefault(key, Set.of()));
            others.remove(line);
            return Problem.of(RecordLoad.class, "key_twice", key.shown(), others);
        }
        return held.contains(key) ? Problem.of(RecordLoad.class, "held_back", key.shown()) : null;
    }
}
