package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import java.math.BigDecimal;

/** Figures of a subject in words: with unit, sign and, where it is an amount of a month, that too. */
final class Amounts {

    private final Subject subject;

    Amounts(Subject subject) {
        this.subject = subject;
    }

    /** {@code 41 h} */
    Message amount(double value) {
        return withUnit(Message.of(Amounts.class, "number", value));
    }

    /** {@code 41 h im Monat}, for what is an amount of its month. */
    Message level(double value) {
        return subject.monthly() ? Message.of(Amounts.class, "amount.monthly", amount(value)) : amount(value);
    }

    /** A change: {@code −11,3 h}, of a measure in percent {@code −1,1 Prozentpunkte}; as exact as {@code like} deserves. */
    Message change(double value, double like) {
        Message signed = signed(value, like);
        return subject.percent() ? Message.of(Amounts.class, "amount.points", signed) : withUnit(signed);
    }

    /** An amount of change without a sign: {@code 5 h}, {@code 2 Prozentpunkte}. */
    Message size(double value) {
        Message number = Message.of(Amounts.class, "number", value);
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

    static Message signed(double value, double like) {
        BigDecimal rounded = Numbers.rounded(value, like);
        return Message.of(Amounts.class, rounded.signum() > 0 ? "number.plus" : "number", rounded);
    }

    private Message withUnit(Message number) {
        if (subject.percent()) {
            return Message.of(Amounts.class, "amount.percent", number);
        }
        return subject.unit().en().isEmpty() ? number : Message.of(Amounts.class, "amount", number, subject.unit());
    }
}
