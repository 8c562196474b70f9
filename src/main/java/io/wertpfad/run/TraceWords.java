package io.wertpfad.run;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.MonthTrace;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a figure came about, in sentences. */
final class TraceWords {

    private static final MathContext READABLE = new MathContext(12);

    private final Traced traced;
    private final TraceJson rows;
    private final List<Message> sentences = new ArrayList<>();

    TraceWords(Traced traced, TraceJson rows) {
        this.traced = traced;
        this.rows = rows;
    }

    /** The value as packs print it; null if there is none. */
    static @Nullable String shown(MonthValue month, Measure measure, Language language) {
        BigDecimal value = month.value();
        return value == null ? null : withUnit(Numbers.significant(value.doubleValue(), language), measure, language);
    }

    /** All digits that anybody would read, with the measure's unit. */
    static String exact(BigDecimal value, Measure measure, Language language) {
        return withUnit(Numbers.exact(readable(value), language), measure, language);
    }

    static BigDecimal readable(BigDecimal value) {
        return value.round(READABLE);
    }

    private static String withUnit(String number, Measure measure, Language language) {
        return (number + " " + measure.unit().symbol(language)).strip();
    }

    List<String> explanation(Language language) {
        sentences.clear();
        MonthTrace trace = traced.trace();
        MonthValue value = trace.judged();
        if (value.missing() != null) {
            missing(trace, value.missing());
        } else if (trace.assumedZero()) {
            say("trace.assumed_zero");
        } else {
            aggregate(value);
            known();
            converted(trace, language);
        }
        if (traced.measure().lifeCycle() != null) {
            say("trace.life_cycle");
        }
        return sentences.stream().map(sentence -> sentence.in(language)).toList();
    }

    private void missing(MonthTrace trace, MonthValue.Missing reason) {
        say("trace.missing", reason.label());
        switch (reason) {
            case INCOMPLETE ->
                say("trace.incomplete", traced.period().plusMonths(1).atDay(1));
            case NO_FACTOR -> say("trace.no_factor", trace.withoutFactor());
            case NO_ROWS -> {
                if (traced.measure().absentIsZero()) {
                    say("trace.not_heard");
                }
            }
            default -> {
                // The label says it all.
            }
        }
    }

    private void aggregate(MonthValue value) {
        Measure.Aggregate aggregate = traced.measure().aggregate();
        String key = "trace.by." + aggregate.name().toLowerCase(Locale.ROOT);
        BigDecimal numerator = value.numerator();
        BigDecimal denominator = value.denominator();
        if (aggregate == Measure.Aggregate.RATIO && numerator != null && denominator != null) {
            boolean percent = traced.measure().unit().isPercent();
            say(percent ? key + ".percent" : key, value.rows(), readable(numerator), readable(denominator));
        } else if (aggregate == Measure.Aggregate.RATIO) {
            say("trace.by.stated");
        } else if (aggregate == Measure.Aggregate.LAST) {
            say(traced.measure().unit().isPercent() ? key + ".percent" : key, value.rows());
        } else {
            say(key, value.rows(), value.count() == null ? BigDecimal.ZERO : readable(value.count()));
        }
    }

    private void known() {
        for (Grain grain : rows.grains()) {
            if (grain != Grain.DAY) {
                say("trace.grain." + grain.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void converted(MonthTrace trace, Language language) {
        MonthValue actual = trace.actual();
        LocalDate day = traced.factorsOf();
        if (actual != null) {
            BigDecimal value = actual.value();
            say("trace.factors", day);
            if (value != null) {
                say("trace.factors.actual", exact(value, traced.measure(), language));
            }
            return;
        }
        List<String> others = rows.units().stream()
                .filter(unit -> !unit.equals(traced.measure().unit().symbol()))
                .toList();
        if (!others.isEmpty()) {
            say("trace.converted", others, traced.measure().unit().symbol());
        }
    }

    /** Which state was looked at. */
    static Message state(Traced traced) {
        Traced.State state = traced.state();
        if (state.asOf() != null) {
            return Message.of(TraceWords.class, "trace.state.as_of", state.asOf(), state.dataState());
        }
        if (state.revision() == null) {
            return Message.of(TraceWords.class, "trace.state.now", state.dataState());
        }
        YearMonth pack = state.revision().period();
        return Message.of(
                TraceWords.class,
                "trace.state.pack",
                pack,
                traced.customer().id(),
                state.revision().revision(),
                state.dataState());
    }

    private void say(String key, Object... arguments) {
        sentences.add(Message.of(TraceWords.class, key, arguments));
    }
}
