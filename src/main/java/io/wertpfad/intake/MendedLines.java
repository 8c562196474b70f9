package io.wertpfad.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Records of a file by the line of their row and the column that gave them their amount; a bit for each. */
public final class MendedLines {

    /** No file within the size limit has more lines; what claims to be beyond was not written by us. */
    static final int MAX_LINE = 1 << 27;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, BitSet> byField = new HashMap<>();

    /** Whether a cell of the column {@code _line} says what we wrote there, or might have. */
    static boolean isLine(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            return false;
        }
        int line = Integer.parseInt(cell);
        return line > 0 && line < MAX_LINE;
    }

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
