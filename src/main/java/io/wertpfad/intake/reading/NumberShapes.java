package io.wertpfad.intake.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The shapes of the numbers of a column: how often each came, and what the reading of the column makes of it. Numbers of one
 * shape are all read alike, so it is asked once for each.
 */
final class NumberShapes {

    /** The scale of a shape that is no number in this reading. */
    static final int NO_NUMBER = -1;

    private static final byte UNSEEN = -2;

    private final NumberReading reading;
    private final byte[] scales = new byte[PlainNumber.SHAPES];
    private final int[] slots = new int[PlainNumber.SHAPES];
    private final List<Seen> seen = new ArrayList<>();

    NumberShapes(NumberReading reading) {
        this.reading = reading;
        Arrays.fill(scales, UNSEEN);
    }

    /** How many of the digits of a number stand behind the decimal sign, or {@link #NO_NUMBER}. */
    int scale(PlainNumber number, Supplier<String> cell, int line) {
        int scale = scales[number.shape()];
        if (scale == UNSEEN) {
            String text = cell.get();
            scale = scale(number, reading.parse(text));
            scales[number.shape()] = (byte) scale;
            slots[number.shape()] = seen.size();
            seen.add(new Seen(text, line));
        }
        return scale;
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

    /** Counts a number that was taken. */
    void count(PlainNumber number) {
        seen.get(slots[number.shape()]).times++;
    }

    /** The shapes of the numbers that were taken, in the order in which they came. */
    List<Seen> seen() {
        return seen.stream().filter(shape -> shape.times > 0).toList();
    }

    /** A shape, and where it came first. */
    static final class Seen {

        private final String cell;
        private int line;
        private long times;

        private Seen(String cell, int line) {
            this.cell = cell;
            this.line = line;
        }

        String cell() {
            return cell;
        }

        int line() {
            return line;
        }

        long times() {
            return times;
        }

        void countLinesFrom(int linesBefore) {
            line += linesBefore;
        }
    }
}
