package io.wertpfad.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Records of a file by the line of their row and the column that gave them their amount; a bit for each. */
public final class MendedLines {

    /** No file within the size limit has more lines; what claims to be beyond was not written by us. */
    static final int MAX_LINE = 1 << 27;

    private final Map<String, BitSet> byField = new HashMap<>();

    void add(int line, String field) {
        byField.computeIfAbsent(field, f -> new BitSet()).set(line);
    }

    /** Whether the record is among them. */
    public boolean contains(long line, String field) {
        BitSet lines = byField.get(field);
        return lines != null && line < MAX_LINE && lines.get((int) line);
    }

    Map<String, BitSet> byField() {
        return byField;
    }
}
