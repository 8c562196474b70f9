package io.wertpfad.run;

import io.wertpfad.decision.BareQuestion;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Question;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What {@code trend} is asked: windows, baseline, direction, target and decision date. */
final class TrendOptions {

    /** Years that a date in a file may have, too. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;
    private static final int SEASONAL_MONTHS = 24;

    enum Kind {
        CONSTANT,
        SEASONAL,
        FIXED
    }

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "FROM..TO",
            descriptionKey = "trend.baseline",
            converter = WindowConverter.class)
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Window baseline;

    @Option(
            names = "--baseline-kind",
            paramLabel = "constant|seasonal|fixed",
            descriptionKey = "trend.baselineKind",
            defaultValue = "constant")
    private Kind kind = Kind.CONSTANT;

    @Option(
            names = "--baseline-value",
            paramLabel = "N",
            descriptionKey = "trend.baselineValue",
            converter = NumberConverter.class)
    private @Nullable Double value;

    @Option(
            names = "--pilot",
            paramLabel = "FROM..TO",
            descriptionKey = "trend.pilot",
            converter = WindowConverter.class)
    private @Nullable Window pilot;

    @Option(names = "--better", required = true, paramLabel = "lower|higher", descriptionKey = "trend.better")
    private Measure.Better better = Measure.Better.LOWER;

    @Option(names = "--target", paramLabel = "N", descriptionKey = "trend.target", converter = NumberConverter.class)
    private @Nullable Double target;

    @Option(names = "--decision", paramLabel = "DATE", descriptionKey = "trend.decision")
    private @Nullable LocalDate decision;

    /** @throws CommandFailed if the options do not go together */
    BareQuestion question() {
        inRange("--baseline", baseline.from().getYear(), baseline.to().getYear());
        if (pilot != null) {
            inRange("--pilot", pilot.from().getYear(), pilot.to().getYear());
        }
        if (decision != null) {
            inRange("--decision", decision.getYear(), decision.getYear());
        }
        if (pilot != null && !pilot.from().isAfter(baseline.to())) {
            throw CommandFailed.wrongUsage("trend.pilot_within_baseline", pilot.from(), baseline.to());
        }
        return new BareQuestion(baseline, rule(), pilot, better, target, decision);
    }

    private static void inRange(String option, int first, int last) {
        if (first < FIRST_YEAR || last > LAST_YEAR) {
            throw CommandFailed.wrongUsage(
                    "trend.year_out_of_range",
                    option,
                    String.valueOf(first < FIRST_YEAR ? first : last),
                    FIRST_YEAR,
                    LAST_YEAR);
        }
    }

    private Question.Baseline rule() {
        if (kind != Kind.FIXED && value != null) {
            throw CommandFailed.wrongUsage("trend.value_without_fixed");
        }
        return switch (kind) {
            case CONSTANT -> new Question.Baseline.Constant();
            case SEASONAL -> {
                if (baseline.months() < SEASONAL_MONTHS) {
                    throw CommandFailed.wrongUsage("trend.seasonal_too_short", baseline.months());
                }
                yield new Question.Baseline.Seasonal();
            }
            case FIXED -> {
                if (value == null) {
                    throw CommandFailed.wrongUsage("trend.fixed_without_value");
                }
                yield new Question.Baseline.Fixed(value);
            }
        };
    }

    /** {@code 2024-01..2025-12}. */
    static final class WindowConverter implements ITypeConverter<Window> {
        @Override
        public Window convert(String text) {
            String[] ends = text.split("\\.\\.", -1);
            if (ends.length != 2) {
                throw new TypeConversionException("FROM..TO");
            }
            Window window = new Window(YearMonth.parse(ends[0].strip()), YearMonth.parse(ends[1].strip()));
            if (window.to().isBefore(window.from())) {
                throw new TypeConversionException("FROM..TO");
            }
            return window;
        }
    }

    /** {@code 12.5}, or {@code 12,5} as it is written in German. */
    static final class NumberConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            boolean german = text.indexOf('.') < 0 && text.indexOf(',') == text.lastIndexOf(',');
            double number = Double.parseDouble(german ? text.replace(',', '.') : text);
            if (!Double.isFinite(number)) {
                throw new TypeConversionException("N");
            }
            return number;
        }
    }
}
