package io.wertpfad.intake.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shapes of the numbers of a column: how often each came, and what the reading of the column makes of it. Numbers of one
 * shape are all read alike, so it is asked once for each.
 */
final class NumberShapes {

    /** The scale of a shape that is no number in this reading. */
    static final int NO_NUMBER = -1;

    private static final Seen NONE = new Seen("", 0, 0);

    private final NumberReading reading;
    private final short[] slots = new short[PlainNumber.SHAPES];
    private final List<Seen> seen = new ArrayList<>();
    private byte[] scales = new byte[16];
    private long[] times = new long[16];

    NumberShapes(NumberReading reading) {
        this.reading = reading;
        seen.add(NONE);
    }

    /** Whether a number is the first of its shape: then it has to be looked at. */
    boolean isNew(PlainNumber number) {
        return slots[number.shape()] == 0;
    }

    /** Looks at the first number of a shape, as it is written. */
    void look(PlainNumber number, String cell) {
        int slot = seen.size();
        if (slot == scales.length) {
            scales = Arrays.copyOf(scales, slot * 2);
            times = Arrays.copyOf(times, slot * 2);
        }
        scales[slot] = (byte) scale(number, reading.parse(cell));
        slots[number.shape()] = (short) slot;
        seen.add(NONE);
    }

    /** How many of the digits of a number stand behind the decimal sign, or {@link #NO_NUMBER}. */
    int scale(PlainNumber number) {
        return scales[slots[number.shape()]];
    }

    /** The plain number with these digits that a cell was read as, whether its last sign is that of decimals or not. */
    private static int scale(PlainNumber number, Parsed parsed) {
        if (!(parsed instanceof Parsed.Value value) || value.unit() != null) {
            return NO_NUMBER;
        }
        for (int scale : new int[] {number.decimals(), 0}) {
            if (value.value().compareTo(BigDecimal.valueOf(number.digits(), scale)) == 0) {
                return scale;
            }
        }
        return NO_NUMBER;
    }

    /** Counts a number that was taken; whether it is the first of its shape that was. */
    boolean count(PlainNumber number) {
        return times[slots[number.shape()]]++ == 0;
    }

    /** Takes note of the first number of a shape that was taken. */
    void begin(PlainNumber number, String cell, int line) {
        seen.set(slots[number.shape()], new Seen(cell, line, 1));
    }

    /**
     * The shapes of the numbers that were taken.
     *
     * @param linesBefore what to add to their lines
     */
    List<Seen> seen(int linesBefore) {
        return IntStream.range(1, seen.size())
                .filter(slot -> times[slot] > 0)
                .mapToObj(slot -> new Seen(seen.get(slot).cell(), seen.get(slot).line() + linesBefore, times[slot]))
                .toList();
    }

    /** A shape: the number with which it came first, the line of that one, and how many there were. */
    record Seen(String cell, int line, long times) {}
}
