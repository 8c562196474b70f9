package io.wertpfad.pack;

import io.wertpfad.decision.Labels;
import io.wertpfad.decision.ValueUnit;
import io.wertpfad.pack.PackContent.Word;
import io.wertpfad.pack.Replacement.Difference;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How values are written in a language; templates know it as {@code say}. What cannot be said is a dash, and numbers never
 * part from their unit at the end of a line.
 */
record Say(Language language) {

    static final String NOTHING = "–";
    private static final String TIE = "\u00a0";
    private static final int SHORT_HASH = 12;
    private static final Unit HOUR = Unit.of("h").orElseThrow();
    private static final double MANY_HOURS = 10;

    public String text(@Nullable Object said) {
        if (said == null) {
            return "";
        }
        if (said instanceof Message message) {
            return message.in(language);
        }
        if (said instanceof Wording wording) {
            return wording.in(language);
        }
        return said.toString();
    }

    /** Parties in words, in the order in which they are given. */
    public String parties(List<Party> parties) {
        return parties.stream().map(party -> text(Labels.of(party))).collect(Collectors.joining(", "));
    }

    /** A share in percent, to the whole number. */
    public String percent(double share) {
        return withUnit(Numbers.significant(Math.rint(share), language), "%");
    }

    /** Sentences in one line. */
    public String sentences(List<Message> sentences) {
        return sentences.stream().map(this::text).collect(Collectors.joining(" "));
    }

    /** Names in one line. */
    public String names(List<Wording> names) {
        return names.stream().map(this::text).collect(Collectors.joining(", "));
    }

    /** A key of the texts, such as {@code verdict.improved}. */
    public String key(String group, String code) {
        return group + "." + code;
    }

    public String value(@Nullable Double value, Unit unit) {
        return value == null ? NOTHING : Numbers.significant(value, language) + gap(unit(unit)) + unit(unit);
    }

    /** A level of a measure, with as many digits as it takes to tell the pilot's from a target that it misses. */
    public String level(MeasurePart measure, @Nullable Double level) {
        Double now = measure.now();
        Double target = measure.targetLevel();
        String unit = unit(measure.unit());
        return level == null || now == null || target == null || !measure.missesTarget()
                ? value(level, measure.unit())
                : withUnit(Numbers.significant(level, Numbers.digitsApart(now, target), language), unit);
    }

    /** The target over all months of the forecast where it is not written as the target over those so far; else empty. */
    public String forecastTarget(MeasurePart measure) {
        Double target = measure.assessment().forecast().targetLevel();
        String written = value(target, measure.unit());
        return target == null || written.equals(value(measure.targetLevel(), measure.unit())) ? "" : written;
    }

    String value(double value, Wording unit) {
        String symbol = unit.in(language);
        return Numbers.significant(value, language) + gap(symbol) + symbol;
    }

    /** What a figure or a finding was before, or is now. */
    public String said(Difference difference, boolean before) {
        Word word = before ? difference.wordBefore() : difference.wordNow();
        Double figure = before ? difference.before() : difference.now();
        Unit unit = difference.unit();
        if (word != null) {
            return text(word.label());
        }
        if (figure == null || unit == null) {
            return NOTHING;
        }
        return switch (difference.kind()) {
            case CHANGE -> Numbers.signed(figure, figure, language) + gap(unit(unit)) + unit(unit);
            case REALISED -> gain(figure, null, new ValueUnit.Known(unit));
            default -> value(figure, unit);
        };
    }

    /** A number with its unit, from which it never parts. */
    String withUnit(String number, String unit) {
        return number + gap(unit) + unit;
    }

    public String unit(Unit unit) {
        return unit.symbol(language);
    }

    public String count(@Nullable Long value) {
        return value == null ? NOTHING : Numbers.count(value, language);
    }

    /** The change of a measure: relative where that has a meaning, else in its unit. */
    public String change(MeasurePart measure) {
        Double change = changeOf(measure);
        if (change == null) {
            return NOTHING;
        }
        Measure.Target target = measure.target();
        BigDecimal rounded = target != null && target.relative() && relative(measure) && measure.missesTarget()
                ? Numbers.roundedApart(change, largest(measure), target.amount())
                : Numbers.rounded(change, largest(measure));
        return withUnit(Numbers.signed(rounded, language), changeUnit(measure));
    }

    /** The interval of {@link #change}, as exact; empty if there is none. */
    public String interval(MeasurePart measure) {
        Interval interval = intervalOf(measure);
        double like = largest(measure);
        return interval == null
                ? ""
                : range(
                        Numbers.signed(interval.lower(), like, language),
                        Numbers.signed(interval.upper(), like, language),
                        changeUnit(measure));
    }

    private static double largest(MeasurePart measure) {
        Double change = changeOf(measure);
        return Interval.largest(change == null ? 0 : change, intervalOf(measure));
    }

    private static @Nullable Double changeOf(MeasurePart measure) {
        Effect effect = measure.assessment().effect();
        return relative(measure) ? effect.changePercent() : effect.change();
    }

    private static @Nullable Interval intervalOf(MeasurePart measure) {
        Effect effect = measure.assessment().effect();
        return relative(measure) ? effect.intervalPercent() : effect.interval();
    }

    /** The interval of the forecast; empty if there is none. */
    public String forecast(MeasurePart measure) {
        Interval interval = measure.assessment().forecast().interval();
        return interval == null
                ? ""
                : range(
                        Numbers.significant(interval.lower(), language),
                        Numbers.significant(interval.upper(), language),
                        unit(measure.unit()));
    }

    /** A gain or loss with its sign, as exact as its interval deserves. */
    public String gain(@Nullable Double value, @Nullable Interval interval, ValueUnit unit) {
        if (value == null) {
            return NOTHING;
        }
        String symbol = text(unit.words());
        return Numbers.signed(value, Interval.largest(value, interval), language) + gap(symbol) + symbol;
    }

    /** The interval of {@link #gain}, as exact; empty if there is none. */
    public String gains(@Nullable Double value, @Nullable Interval interval, ValueUnit unit) {
        if (value == null || interval == null) {
            return "";
        }
        double like = Interval.largest(value, interval);
        return range(
                Numbers.signed(interval.lower(), like, language),
                Numbers.signed(interval.upper(), like, language),
                text(unit.words()));
    }

    /** The same in hours, in brackets, where seconds or minutes have become too many to be read; else empty. */
    public String hours(@Nullable Double value, ValueUnit unit) {
        if (value == null
                || !(unit instanceof ValueUnit.Known known)
                || !known.unit().convertibleTo(HOUR)) {
            return "";
        }
        double hours = known.unit().convert(BigDecimal.valueOf(value), HOUR).doubleValue();
        boolean many = Math.abs(hours) >= MANY_HOURS && Math.abs(hours) < Math.abs(value);
        return many ? " (" + Numbers.signed(hours, hours, language) + TIE + unit(HOUR) + ")" : "";
    }

    /** A change in the unit with its sign. */
    public String signed(@Nullable Double change, Unit unit) {
        String symbol = points(unit);
        return change == null ? NOTHING : Numbers.signed(change, change, language) + gap(symbol) + symbol;
    }

    /**
     * An amount of money, as exact as all others of its table: sums of a column can be checked.
     *
     * @param power of ten in which it is counted in whole numbers; one below 0 is that of its last decimal
     */
    public String whole(@Nullable BigDecimal amount, int power) {
        return amount == null
                ? NOTHING
                : Numbers.exact(
                        amount.scaleByPowerOfTen(-Math.max(0, power))
                                .setScale(Math.max(0, -power), RoundingMode.HALF_UP),
                        language);
    }

    /** A figure of a column whose figures have the same decimals: they can be reckoned up. */
    public String even(@Nullable Double value, Unit unit, int decimals) {
        return value == null ? NOTHING : withUnit(Numbers.exact(rounded(value, decimals), language), unit(unit));
    }

    /** The same for a change, with its sign. */
    public String evenChange(@Nullable Double change, Unit unit, int decimals) {
        return change == null ? NOTHING : withUnit(Numbers.signed(rounded(change, decimals), language), points(unit));
    }

    /** The same for a gain or loss. */
    public String evenGain(@Nullable Double value, ValueUnit unit, int decimals) {
        return value == null
                ? NOTHING
                : withUnit(Numbers.signed(rounded(value, decimals), language), text(unit.words()));
    }

    /** Of a figure that has the same decimals as others. */
    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The unit of amounts that are counted in a power of ten: {@code Tsd. EUR}. */
    public String amounts(@Nullable Unit unit, int power) {
        String symbol = unit == null ? "" : unit(unit);
        return Message.of(Say.class, "amounts." + Math.max(0, power), symbol).in(language);
    }

    /** All digits of a number. */
    public String exact(BigDecimal number) {
        return Numbers.exact(number, language);
    }

    private String changeUnit(MeasurePart measure) {
        return relative(measure) ? "%" : points(measure.unit());
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? NOTHING : Dates.day(date, language);
    }

    public String month(@Nullable YearMonth month) {
        return month == null ? NOTHING : Dates.month(month, language);
    }

    /** {@code Jan 25 – Dez 25}. */
    public String months(YearMonth from, YearMonth to) {
        return shortMonth(from) + TIE + NOTHING + " " + shortMonth(to);
    }

    /** {@code Jan 25, Feb 25}. */
    public String list(List<YearMonth> months) {
        return months.stream().map(this::shortMonth).collect(Collectors.joining(", "));
    }

    public String shortMonth(YearMonth month) {
        return Dates.shortMonth(month, language).replace(" ", TIE);
    }

    public String hash(@Nullable String sha256) {
        return sha256 == null ? NOTHING : sha256.substring(0, SHORT_HASH);
    }

    private static boolean relative(MeasurePart measure) {
        return measure.assessment().effect().changePercent() != null
                && !measure.unit().isPercent();
    }

    private String range(String lower, String upper, String unit) {
        String to = Message.of(Say.class, "range.to").in(language);
        return lower + " " + to + " " + upper + gap(unit) + unit;
    }

    private String points(Unit unit) {
        return unit.isPercent() ? Message.of(Say.class, "points").in(language) : unit(unit);
    }

    /** English writes the percent sign without a space. */
    private String gap(String unit) {
        return unit.isEmpty() || (unit.equals("%") && language == Language.EN) ? "" : TIE;
    }
}
