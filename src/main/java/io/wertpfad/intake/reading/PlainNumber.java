package io.wertpfad.intake.reading;

/**
 * A number taken apart from bytes as far as that needs no decision: its digits, and its shape. The shape is all that the
 * readings of numbers look at besides the digits: how many digits, how many of them behind the last sign, which signs, and
 * whether the first digit is a zero.
 */
final class PlainNumber {

    /** One more than the largest shape. */
    static final int SHAPES = 1 << 13;

    private static final int MOST_DIGITS = 15;
    private static final int GROUP = 3;
    private static final int POINT = 1;
    private static final int COMMA = 2;
    private static final int ZERO_FIRST = 1 << 12;

    private long digits;
    private int decimals;
    private int shape;

    /** Takes a cell apart; false if it is written in any other way. */
    boolean read(byte[] bytes, int from, int to) {
        int first = from < to && bytes[from] == '-' ? from + 1 : from;
        long number = 0;
        int count = 0;
        int group = 0;
        int sign = 0;
        int thousands = 0;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
                count++;
                group++;
                continue;
            }
            if (sign != 0) {
                boolean begun = thousands != 0 || (count - group <= GROUP && count > group && bytes[first] != '0');
                if (group != GROUP || !begun || (thousands != 0 && thousands != sign)) {
                    return false;
                }
                thousands = sign;
            }
            sign = bytes[i] == '.' ? POINT : bytes[i] == ',' ? COMMA : 0;
            if (sign == 0) {
                return false;
            }
            group = 0;
        }
        if (count == 0
                || count > MOST_DIGITS
                || group == 0
                || (thousands == sign && thousands != 0 && group != GROUP)) {
            return false;
        }
        digits = first == from ? number : -number;
        decimals = sign == 0 ? 0 : group;
        shape = count | decimals << 4 | sign << 8 | thousands << 10 | (bytes[first] == '0' ? ZERO_FIRST : 0);
        return true;
    }

    /** The digits as one number, with their sign. */
    long digits() {
        return digits;
    }

    /** How many digits stand behind the last sign; 0 if there is no sign. */
    int decimals() {
        return decimals;
    }

    int shape() {
        return shape;
    }
}
