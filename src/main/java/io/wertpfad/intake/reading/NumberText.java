package io.wertpfad.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A written number, taken apart but not yet read: which of its signs is the decimal sign is left open.
 *
 * @param mantissa digits and the signs between them
 * @param scientific whether an exponent was written: then no sign parts thousands, {@code 1.234E+00} is certain
 * @param unit the unit before or behind it, as written, or null
 */
record NumberText(
        boolean negative,
        String mantissa,
        boolean scientific,
        int exponent,
        @Nullable String unit) {

    /** What one number says about the decimal sign of its column. */
    enum Evidence {
        /** Reads the same either way. */
        NEUTRAL,
        /** Is a number with a decimal point only. */
        POINT,
        /** Is a number with a decimal comma only. */
        COMMA,
        /** Is one number with a decimal point and another one with a decimal comma, like {@code 1.234}. */
        AMBIGUOUS,
        /** Is no number either way. */
        NONE
    }

    private static final String SPACES = " \u00A0\u2007\u2009\u202F";
    private static final String SIGN = "[-+\u2212\u2013]";
    private static final String UNIT_WORD =
            "[\\p{L}\\p{Sc}%‰°µ][\\p{L}\\p{N}\\p{Sc}%‰°µ²³/·*^._]*(?:-\\p{L}[\\p{L}\\p{N}²³/]*)*";

    /** Sign or parenthesis, currency, sign, digits, exponent, sign, unit, parenthesis. */
    private static final Pattern WRITTEN = Pattern.compile("(?<open>\\()?(?<sign>" + SIGN + ")?[" + SPACES
            + "]*(?<currency>\\p{Sc}|[A-Z]{3}(?=[" + SPACES + "0-9+-]))?[" + SPACES + "]*(?<inner>" + SIGN + ")?"
            + "(?<mantissa>[.,]?[0-9](?:[0-9.,'\u2019]|[" + SPACES + "](?=[0-9]))*+)"
            + "(?:[eE](?<exponent>[-+\u2212]?[0-9]{1,4}+)(?![\\p{L}]))?" + "(?<trailing>[-\u2212])?[" + SPACES
            + "]*(?<close>\\))?[" + SPACES + "]*(?<unit>" + UNIT_WORD + "(?: " + UNIT_WORD
            + "){0,2}+)?(?<last>\\))?");

    private static final int LONGEST = 500;

    /** The parts of a stripped cell, or null if it is not written like a number. */
    static @Nullable NumberText of(String stripped) {
        if (stripped.length() > LONGEST) {
            return null;
        }
        Matcher matcher = WRITTEN.matcher(stripped);
        if (!matcher.matches()) {
            return null;
        }
        boolean opened = matcher.group("open") != null;
        boolean closed = matcher.group("close") != null;
        boolean closedLast = matcher.group("last") != null;
        String currency = matcher.group("currency");
        String unit = matcher.group("unit");
        int signs = count(matcher, "sign") + count(matcher, "inner") + count(matcher, "trailing");
        if ((closed && closedLast) || opened != (closed || closedLast) || (currency != null && unit != null)) {
            return null;
        }
        if (signs + (opened ? 1 : 0) > 1) {
            return null;
        }
        boolean negative = opened
                || isMinus(matcher.group("sign"))
                || isMinus(matcher.group("inner"))
                || matcher.group("trailing") != null;
        String exponent = matcher.group("exponent");
        int power = exponent == null ? 0 : Integer.parseInt(exponent.replace('\u2212', '-'));
        return new NumberText(
                negative, matcher.group("mantissa"), exponent != null, power, currency == null ? unit : currency);
    }

    Evidence evidence() {
        String withPoint = digits('.');
        String withComma = digits(',');
        if (withPoint == null) {
            return withComma == null ? Evidence.NONE : Evidence.COMMA;
        }
        if (withComma == null) {
            return Evidence.POINT;
        }
        return withPoint.equals(withComma) ? Evidence.NEUTRAL : Evidence.AMBIGUOUS;
    }

    /** The mantissa with a point as decimal sign and nothing between thousands, or null if it cannot be read so. */
    @Nullable
    String digits(char decimalSign) {
        int cut = mantissa.indexOf(decimalSign);
        String whole = cut < 0 ? mantissa : mantissa.substring(0, cut);
        if (scientific && !whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        String joined = withoutGroups(whole, decimalSign == '.' ? ',' : '.');
        if (joined == null || cut < 0) {
            return joined;
        }
        String decimals = mantissa.substring(cut + 1);
        boolean plain = !decimals.isEmpty() && decimals.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? joined + '.' + decimals : null;
    }

    private static @Nullable String withoutGroups(String whole, char groupSign) {
        StringBuilder digits = new StringBuilder(whole.length());
        char sign = 0;
        int group = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (CellText.isDigit(c)) {
                digits.append(c);
                group++;
                continue;
            }
            boolean first = sign == 0;
            boolean known = c == groupSign || c == '\'' || c == '\u2019' || SPACES.indexOf(c) >= 0;
            boolean full = first ? group >= 1 && group <= 3 && whole.charAt(0) != '0' : group == 3 && c == sign;
            if (!known || !full) {
                return null;
            }
            sign = c;
            group = 0;
        }
        return sign == 0 || group == 3 ? digits.toString() : null;
    }

    private static int count(Matcher matcher, String group) {
        return matcher.group(group) == null ? 0 : 1;
    }

    private static boolean isMinus(@Nullable String sign) {
        return sign != null && !sign.equals("+");
    }
}
