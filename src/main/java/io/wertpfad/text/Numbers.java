package io.wertpfad.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as people read them: decimal and grouping sign of the language, a true minus sign. Only magnitudes that nobody
 * could count the zeros of have an exponent, as spreadsheets write it: {@code 1,23E+308}.
 */
public final class Numbers {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int MOST_MORE = 6;
    private static final int MAX_DECIMALS = 340;
    private static final int LARGEST_WRITTEN_OUT = 17;
    private static final int SMALLEST_WRITTEN_OUT = -9;

    private static final DecimalFormat GERMAN = made(Language.DE);
    private static final DecimalFormat ENGLISH = made(Language.EN);

    private Numbers() {}

    /** At most three significant digits: {@code 12.300}, {@code 12,3}, {@code 0,0123}. */
    public static String significant(double value, Language language) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("No finite number: " + value);
        }
        return exact(BigDecimal.valueOf(value).round(THREE_DIGITS), language);
    }

    /**
     * A figure with at most three significant digits, and no more decimals than three digits of {@code like} have:
     * −0.000337 beside an interval of ±0.318 is 0.
     */
    public static BigDecimal rounded(double value, double like) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
        if (like == 0) {
            return rounded;
        }
        BigDecimal largest = BigDecimal.valueOf(like);
        int decimals = largest.scale() - largest.precision() + THREE_DIGITS.getPrecision();
        return rounded.scale() > decimals ? rounded.setScale(decimals, RoundingMode.HALF_UP) : rounded;
    }

    /**
     * {@link #rounded}, with as many more decimals as it takes to tell it from another figure; none where they are the same but
     * for what doubles leave.
     */
    public static BigDecimal roundedApart(double value, double like, BigDecimal other) {
        BigDecimal usual = rounded(value, like);
        BigDecimal apart = usual;
        for (int more = 1; more <= MOST_MORE && apart.compareTo(other) == 0; more++) {
            apart = BigDecimal.valueOf(value).setScale(Math.max(0, usual.scale()) + more, RoundingMode.HALF_UP);
        }
        return apart.compareTo(other) == 0 ? usual : apart;
    }

    /** How many significant digits two figures need to be told apart: three, unless they would be written the same. */
    public static int digitsApart(double one, double other) {
        int usual = THREE_DIGITS.getPrecision();
        for (int digits = usual; digits <= usual + MOST_MORE; digits++) {
            MathContext rounding = new MathContext(digits, RoundingMode.HALF_UP);
            BigDecimal written = BigDecimal.valueOf(one).round(rounding);
            if (written.compareTo(BigDecimal.valueOf(other).round(rounding)) != 0) {
                return digits;
            }
        }
        return usual;
    }

    /** With as many significant digits as given. */
    public static String significant(double value, int digits, Language language) {
        return exact(BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP)), language);
    }

    /** {@link #rounded} with a sign for gains too. */
    public static String signed(double value, double like, Language language) {
        return signed(rounded(value, like), language);
    }

    /** All digits, with a sign for gains too. */
    public static String signed(BigDecimal value, Language language) {
        return (value.signum() > 0 ? "+" : "") + exact(value, language);
    }

    /** All digits of the number, without trailing zeros. */
    public static String exact(BigDecimal value, Language language) {
        int exponent = value.precision() - value.scale() - 1;
        if (value.signum() == 0 || (exponent >= SMALLEST_WRITTEN_OUT && exponent <= LARGEST_WRITTEN_OUT)) {
            return format(language).format(value);
        }
        String sign = exponent < 0 ? "E\u2212" : "E+";
        return format(language).format(value.scaleByPowerOfTen(-exponent)) + sign + Math.abs(exponent);
    }

    /** A whole number with grouping: {@code 10.000.000}. */
    public static String count(long value, Language language) {
        return format(language).format(value);
    }

    /** A format of one's own: they are not safe for use by several threads, and to make one anew costs more than a copy. */
    private static DecimalFormat format(Language language) {
        return (DecimalFormat) (language == Language.DE ? GERMAN : ENGLISH).clone();
    }

    private static DecimalFormat made(Language language) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(language == Language.DE ? ',' : '.');
        symbols.setGroupingSeparator(language == Language.DE ? '.' : ',');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0.#", symbols);
        format.setMaximumFractionDigits(MAX_DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
