package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the numbers of one column are read. */
public final class NumberReading {

    /** Numbers beyond this are no measurements. */
    static final BigDecimal LIMIT = new BigDecimal("1e15");

    private static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE);

    private static final int LARGEST_EXPONENT = 400;
    private static final int PLAIN_DIGITS = 15;
    private static final Set<String> NO_FINITE_NUMBER = Set.of("nan", "inf", "infinity", "unendlich", "∞");

    private final char decimalSign;
    private final boolean proven;
    private final int contradictedOn;
    private final @Nullable Message warning;

    NumberReading(char decimalSign, boolean proven, int contradictedOn, @Nullable Message warning) {
        this.decimalSign = decimalSign;
        this.proven = proven;
        this.contradictedOn = contradictedOn;
        this.warning = warning;
    }

    /**
     * The reading that a definition prescribes.
     *
     * @param decimalSign {@code '.'} or {@code ','}
     */
    public static NumberReading prescribed(char decimalSign) {
        return new NumberReading(decimalSign, true, 0, null);
    }

    public char decimalSign() {
        return decimalSign;
    }

    /** Whether the column itself proved its decimal sign, so that it can decide for columns that do not. */
    public boolean proven() {
        return proven;
    }

    /** Whether both read every cell alike, as far as can be said without looking at cells. */
    public boolean agreesWith(NumberReading other) {
        return decimalSign == other.decimalSign && contradictedOn == 0 && other.contradictedOn == 0;
    }

    /** Whether cells of this column would have been other numbers with the other decimal sign. */
    boolean ambiguous() {
        return warning != null && !proven;
    }

    /** What the receipt says about a column that is ambiguous or hangs on very few cells, or null. */
    public @Nullable Message warning() {
        return warning;
    }

    /** Reads a cell. */
    public Parsed parse(String cell) {
        Parsed plain = plain(cell);
        return plain != null ? plain : unusual(CellText.strip(cell), LIMIT);
    }

    /** Reads a cell that may hold numbers of any size that a double can hold. */
    public Parsed parseAnySize(String cell) {
        return unusual(CellText.strip(cell), LARGEST);
    }

    /** A number of digits and at most one decimal sign, or null if the cell is anything else. */
    private @Nullable Parsed plain(String cell) {
        int length = cell.length();
        int from = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        if (length == from || length - from > PLAIN_DIGITS) {
            return null;
        }
        long digits = 0;
        int scale = -1;
        for (int i = from; i < length; i++) {
            char c = cell.charAt(i);
            if (CellText.isDigit(c)) {
                digits = digits * 10 + (c - '0');
                scale += scale < 0 ? 0 : 1;
            } else if (c == decimalSign && scale < 0) {
                scale = 0;
            } else {
                return null;
            }
        }
        if (scale == 0 || (scale == 3 && contradictedOn > 0)) {
            return null;
        }
        return new Parsed.Value(BigDecimal.valueOf(from == 1 ? -digits : digits, Math.max(scale, 0)), null);
    }

    private Parsed unusual(String text, BigDecimal limit) {
        if (CellText.isAbsent(text)) {
            return Parsed.None.NONE;
        }
        if (isError(text)) {
            return bad("error_cell", text);
        }
        NumberText number = NumberText.of(text);
        if (number == null) {
            return bad("not_a_number", text);
        }
        NumberText.Evidence evidence = number.evidence();
        if (evidence == NumberText.Evidence.AMBIGUOUS && contradictedOn > 0) {
            return new Parsed.Bad(
                    "contradicts_column",
                    Message.of(
                            NumberReading.class,
                            "reading.number.undecidable",
                            CellText.shown(text),
                            contradictedOn,
                            String.valueOf(decimalSign)));
        }
        String digits = number.digits(decimalSign);
        if (digits == null) {
            return evidence == NumberText.Evidence.NONE
                    ? bad("not_a_number", text)
                    : bad("contradicts_column", text, String.valueOf(decimalSign));
        }
        if (Math.abs(number.exponent()) > LARGEST_EXPONENT) {
            return bad("out_of_range", text);
        }
        BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(number.exponent());
        if (value.compareTo(limit) > 0) {
            return bad("out_of_range", text);
        }
        BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
        return new Parsed.Value(number.negative() ? whole.negate() : whole, number.unit());
    }

    private static boolean isError(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        String unsigned = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
        return text.startsWith("#") || word.contains(".#") || NO_FINITE_NUMBER.contains(unsigned);
    }

    private static Parsed bad(String code, String cell, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = CellText.shown(cell);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Parsed.Bad(code, Message.of(NumberReading.class, "reading.number." + code, arguments));
    }
}
