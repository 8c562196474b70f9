package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** In what a value realised is counted. Only what has a unit that is known can be added to anything. */
public sealed interface ValueUnit {

    /** A ratio whose unit converts into it has none of its own: %, ‰, a plain number. */
    Unit PER_ONE = Unit.of("1").orElseThrow();

    /** A unit of measure. */
    record Known(Unit unit) implements ValueUnit {}

    /** What the numerator of a ratio counts: errors, hits. Files do not say, so two of them are never the same. */
    record Numerator() implements ValueUnit {}

    /** The value of a ratio is in the unit of its numerator, that of all others in the measure's. */
    static ValueUnit of(Measure measure) {
        Unit unit = measure.unit();
        if (measure.aggregate() != Aggregate.RATIO) {
            return new Known(unit);
        }
        if (unit.convertibleTo(PER_ONE)) {
            return new Numerator();
        }
        int slash = unit.symbol().indexOf('/');
        Optional<Unit> above =
                slash < 0 ? Optional.empty() : Unit.of(unit.symbol().substring(0, slash));
        return new Known(above.orElse(unit));
    }

    /** How many of the measure's unit are one: 100 for a ratio in percent. */
    static double divisor(Measure measure) {
        return measure.aggregate() == Aggregate.RATIO && measure.unit().convertibleTo(PER_ONE)
                ? PER_ONE.convert(BigDecimal.ONE, measure.unit()).doubleValue()
                : 1;
    }

    /** The symbol for files. */
    default String symbol() {
        return this instanceof Known known ? known.unit().symbol() : "numerator";
    }

    /** The unit as people read it. */
    default Object words() {
        if (this instanceof Known known) {
            return new Wording(known.unit().symbol(Language.DE), known.unit().symbol(Language.EN));
        }
        return Message.of(ValueUnit.class, "value.unit.numerator");
    }
}
