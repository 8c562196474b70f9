package io.wertpfad.intake;

import io.wertpfad.intake.reading.Row;
import java.math.BigDecimal;

/**
 * What is too much for a workspace. A file beyond a limit is refused as a whole, so that one which was accepted is the same
 * under any limits set since.
 *
 * @param size in bytes, also of what a compressed file holds; larger files are refused unread
 * @param line length of a row in characters; rows beyond {@link #LONGEST_LINE} are not read in any case
 * @param columns number of columns
 * @param rejected share of rejected rows, from 0 to 1
 * @param rejectedFrom number of rows from which that applies
 */
public record Limits(long size, int line, int columns, BigDecimal rejected, int rejectedFrom) {

    /** The longest row that is read at all, in characters. */
    public static final int LONGEST_LINE = 1 << 23;

    /** What holds unless a workspace says otherwise. */
    public static final Limits USUAL = new Limits(4L << 30, LONGEST_LINE, 10_000, new BigDecimal("0.5"), 20);

    /** For files that were accepted once. */
    static final Limits NONE = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, BigDecimal.ONE, 1);

    /** The same, with the share of rejected rows that an export definition allows; where nothing is limited it is not. */
    Limits withRejected(BigDecimal share) {
        return equals(NONE) ? this : new Limits(size, line, columns, share, rejectedFrom);
    }

    /** Whether the cells of a row have more characters than a line may have. */
    boolean allows(Row row) {
        if (line >= LONGEST_LINE) {
            return true;
        }
        long length = row.cells().size() - 1L;
        for (String cell : row.cells()) {
            length += cell.length();
        }
        return length <= line;
    }

    boolean refuses(long read, long bad) {
        return read >= rejectedFrom
                && BigDecimal.valueOf(bad).compareTo(rejected.multiply(BigDecimal.valueOf(read))) > 0;
    }

    BigDecimal rejectedPercent() {
        return rejected.movePointRight(2).stripTrailingZeros();
    }

    /** The size in the largest unit in which it is a whole number: {@code 4 GiB}. */
    String sizeInWords() {
        String[] units = {"Byte", "KiB", "MiB", "GiB", "TiB"};
        long number = size;
        int unit = 0;
        while (unit < units.length - 1 && number >= 1024 && number % 1024 == 0) {
            number /= 1024;
            unit++;
        }
        return number + " " + units[unit];
    }
}
