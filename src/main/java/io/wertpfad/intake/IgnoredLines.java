package io.wertpfad.intake;

import io.wertpfad.intake.reading.Ignored;
import io.wertpfad.text.Message;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The physical lines of a file that hold no data, each with its reason. */
final class IgnoredLines {

    private static final int LONGEST = 200;

    private final Map<Ignored, BitSet> byReason = new EnumMap<>(Ignored.class);
    private final Map<Message, BitSet> byRule = new LinkedHashMap<>();
    private final BitSet withoutValue = new BitSet();

    void add(int firstLine, int lastLine, Ignored reason) {
        byReason.computeIfAbsent(reason, r -> new BitSet()).set(firstLine, lastLine + 1);
    }

    /** A row that a definition leaves out, for the reason given. */
    void add(int firstLine, int lastLine, Message rule) {
        byRule.computeIfAbsent(rule, r -> new BitSet()).set(firstLine, lastLine + 1);
    }

    /** A row of the table all of whose cells say that there is no value. */
    void addWithoutValue(int firstLine, int lastLine) {
        withoutValue.set(firstLine, lastLine + 1);
    }

    /** All of them. */
    BitSet all() {
        BitSet all = (BitSet) withoutValue.clone();
        byReason.values().forEach(all::or);
        byRule.values().forEach(all::or);
        return all;
    }

    Map<Ignored, BitSet> byReason() {
        return byReason;
    }

    Map<Message, BitSet> byRule() {
        return byRule;
    }

    BitSet withoutValue() {
        return withoutValue;
    }

    /** {@code 1–3, 31}: as many as a line of text holds, then an ellipsis. */
    static String ranges(BitSet lines) {
        StringBuilder text = new StringBuilder();
        for (int from = lines.nextSetBit(0); from >= 0 && text.length() < LONGEST; ) {
            int to = lines.nextClearBit(from) - 1;
            text.append(text.isEmpty() ? "" : ", ").append(from).append(to > from ? "–" + to : "");
            from = lines.nextSetBit(to + 1);
            if (from >= 0 && text.length() >= LONGEST) {
                text.append(" …");
            }
        }
        return text.toString();
    }
}
