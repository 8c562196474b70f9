package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures of a subject in words: with unit, sign and, where it is an amount of a month, that too. */
final class Amounts {

    private static final int USUAL_DIGITS = 3;
    private static final int MOST_DIGITS = 9;

    private final Subject subject;

    Amounts(Subject subject) {
        this.subject = subject;
    }

    /** {@code 41 h} */
    Message amount(double value) {
        return withUnit(number(value));
    }

    /** {@code 41 h im Monat}, for what is an amount of its month. */
    Message level(double value) {
        return subject.monthly() ? Message.of(Amounts.class, "amount.monthly", amount(value)) : amount(value);
    }

    /** As {@link #amount(double)}, with as many significant digits as given. */
    Message amount(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(rounding(digits));
        return withUnit(Message.of(Amounts.class, "number", rounded));
    }

    /** As {@link #level(double)}, with as many significant digits as given. */
    Message level(double value, int digits) {
        Message amount = amount(value, digits);
        return subject.monthly() ? Message.of(Amounts.class, "amount.monthly", amount) : amount;
    }

    /**
     * How many significant digits levels need to be told apart: a rise from 10 to 10 is none. Levels that differ by rounding
     * alone have no more than usual.
     */
    static int digits(double one, double other, @Nullable Double third) {
        double last = third == null ? one : third;
        for (int digits = USUAL_DIGITS; digits <= MOST_DIGITS; digits++) {
            if (differ(one, other, digits) && differ(other, last, digits) && differ(one, last, digits)) {
                return digits;
            }
        }
        return USUAL_DIGITS;
    }

    private static boolean differ(double one, double other, int digits) {
        MathContext rounding = rounding(digits);
        return one == other
                || BigDecimal.valueOf(one)
                                .round(rounding)
                                .compareTo(BigDecimal.valueOf(other).round(rounding))
                        != 0;
    }

    private static MathContext rounding(int digits) {
        return new MathContext(digits, RoundingMode.HALF_UP);
    }

    /** A change: {@code −11,3 h}, of a measure in percent {@code −1,1 Prozentpunkte}; as exact as {@code like} deserves. */
    Message change(double value, double like) {
        Message signed = signed(value, like);
        return subject.percent() ? Message.of(Amounts.class, "amount.points", signed) : withUnit(signed);
    }

    /** An amount of change without a sign: {@code 5 h}, {@code 2 Prozentpunkte}. */
    Message size(double value) {
        Message number = number(value);
        return subject.percent() ? Message.of(Amounts.class, "amount.points", number) : withUnit(number);
    }

    /** {@code −20 %} or {@code 12,5 h}, as it was agreed. */
    Message target(Measure.Target target) {
        double amount = target.amount().doubleValue();
        return target.relative() ? percent(amount, amount) : amount(amount);
    }

    /** {@code −21,6 %}, as exact as {@code like} deserves. */
    static Message percent(double value, double like) {
        return Message.of(Amounts.class, "amount.percent", signed(value, like));
    }

    /** The same, told apart from a percentage that it is not. */
    static Message percentApart(double value, double like, BigDecimal other) {
        return Message.of(Amounts.class, "amount.percent", signed(Numbers.roundedApart(value, like, other)));
    }

    /** A figure whose unit follows later: {@code 36,2} of {@code 36,2 bis 41,9 h}. */
    static Message number(double value) {
        return Message.of(Amounts.class, "number", value);
    }

    /** A change whose unit follows later. */
    static Message signed(double value, double like) {
        return signed(Numbers.rounded(value, like));
    }

    private static Message signed(BigDecimal rounded) {
        return Message.of(Amounts.class, rounded.signum() > 0 ? "number.plus" : "number", rounded);
    }

    private Message withUnit(Message number) {
        if (subject.percent()) {
            return Message.of(Amounts.class, "amount.percent", number);
        }
        return subject.unit().en().isEmpty() ? number : Message.of(Amounts.class, "amount", number, subject.unit());
    }
}
