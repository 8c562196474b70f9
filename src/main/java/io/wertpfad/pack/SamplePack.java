package io.wertpfad.pack;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Judgement;
import io.wertpfad.decision.Knowledge;
import io.wertpfad.decision.Report;
import io.wertpfad.decision.Standings;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.ValueData;
import io.wertpfad.decision.ValueData.CategorySeries;
import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.ValueStatements;
import io.wertpfad.decision.agenda.Agenda;
import io.wertpfad.decision.agenda.AsOf;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.pack.PackSource.Amendment;
import io.wertpfad.pack.PackSource.MissingMonth;
import io.wertpfad.pack.PackSource.ReplacedMeasure;
import io.wertpfad.pack.PackSource.ReplacedPack;
import io.wertpfad.pack.PackSource.ReplacedUseCase;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Series;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pack of an invented customer that shows everything a pack can show, for {@code preview}. Its history is made up; what is
 * said of it is judged as that of any other customer.
 */
public final class SamplePack implements Knowledge {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final PackCalendar CALENDAR = new PackCalendar(5);
    private static final int DATA_STATE = 42;
    /** How much higher a month was before a file was mended. */
    private static final double LATE = 1.04;

    private static final int REVISION = 2;
    private static final double CASES = 400;

    private final List<Agreed> versions = SampleFiles.versions(CALENDAR);
    private final Map<String, SampleFiles.Course> courses = SampleFiles.courses();
    private final SampleFiles.Records records = SampleFiles.records();

    private SamplePack() {}

    /** All that is known of the invented customer. */
    public static PackSource source() {
        return new SamplePack().compose();
    }

    private PackSource compose() {
        List<UseCaseStanding> standings = Standings.of(customer(), PERIOD, DATA_STATE, CALENDAR, this);
        AsOf asOf = new AsOf(customer(), versions, this, CALENDAR, PERIOD, DATA_STATE);
        List<UseCaseStanding> closed = asOf.closed();
        Agenda agenda = agenda(asOf, standings, closed);
        return new PackSource(
                customer(),
                PERIOD,
                CALENDAR.packDate(PERIOD),
                REVISION,
                "Nachlieferung der Werkstatt",
                DATA_STATE,
                ProductVersion.NUMBER,
                standings,
                closed,
                records.files(),
                records.incomplete().stream()
                        .map(m -> new MissingMonth(
                                m.useCase(), m.measure(), m.month(), MonthValue.Missing.INCOMPLETE.label()))
                        .toList(),
                records.restatements(),
                amendments(agenda),
                records.previous(),
                replaced(standings),
                values(Stream.concat(standings.stream(), closed.stream()).toList()),
                records.steering(),
                agenda);
    }

    /** The revision before, which lacked what was delivered later: each last month of the pilot was a little higher. */
    private static ReplacedPack replaced(List<UseCaseStanding> standings) {
        Map<String, ReplacedUseCase> useCases = new HashMap<>();
        for (UseCaseStanding standing : standings) {
            Map<String, ReplacedMeasure> measures = new HashMap<>();
            for (Judgement judgement : standing.judgements()) {
                Map<YearMonth, Double> months = judgement.assessment().values();
                months.computeIfPresent(PERIOD, (month, value) -> value * LATE);
                Effect effect = judgement.assessment().effect();
                measures.put(
                        judgement.measure().id(),
                        new ReplacedMeasure(
                                judgement.verdict(),
                                effect.baseline(),
                                effect.pilot(),
                                effect.changePercent(),
                                null,
                                months));
            }
            useCases.put(
                    standing.useCase().id(),
                    new ReplacedUseCase(standing.recommendation().advice(), measures));
        }
        return new ReplacedPack(REVISION - 1, useCases);
    }

    private Agenda agenda(AsOf asOf, List<UseCaseStanding> standings, List<UseCaseStanding> closed) {
        return Agenda.of(asOf.facts(
                standings,
                closed,
                AgendaSources.recorded(records.steering()),
                SampleFiles.elsewhere(CALENDAR, records),
                AgendaSources.rows(asOf, records.files())));
    }

    private Customer customer() {
        return versions.get(versions.size() - 1).customer();
    }

    private static List<Amendment> amendments(Agenda agenda) {
        return agenda.amendments().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(a -> new Amendment(e.getKey(), a)))
                .sorted(Comparator.comparing((Amendment a) -> a.change().on()).thenComparing(Amendment::useCase))
                .toList();
    }

    private Map<String, ValueStatement> values(List<UseCaseStanding> standings) {
        Map<String, ValueStatement> values = new LinkedHashMap<>();
        for (UseCaseStanding standing : standings) {
            UseCase useCase = standing.useCase();
            ValueStatements.of(standing, PERIOD, measure -> value(useCase, measure))
                    .forEach((measure, value) -> values.put(MeasurePart.anchor(useCase.id(), measure), value));
        }
        return values;
    }

    private ValueData value(UseCase useCase, Measure measure) {
        Series series = series(useCase, measure, PERIOD, DATA_STATE);
        boolean isEmission = measure.dimension() == Measure.Dimension.CO2;
        boolean hasCosts = measure.lifeCycle() != null;
        List<CategorySeries> categories = new ArrayList<>();
        if (hasCosts) {
            records.categories()
                    .forEach((name, share) -> categories.add(new CategorySeries(name, part(series, share), false)));
        }
        return new ValueData(
                series,
                isEmission ? part(series, 1 - 0.1) : null,
                isEmission ? records.factorsInUse() : List.of(),
                categories,
                hasCosts ? records.costs(useCase.id(), measure.id()) : List.of());
    }

    private static Series part(Series series, double share) {
        return new Series(series.points().stream()
                .map(p -> Series.Point.of(p.month(), p.value() == null ? null : Double.valueOf(share * p.value())))
                .toList());
    }

    @Override
    public List<Report> reports() {
        return List.of();
    }

    @Override
    public Optional<Customer> customer(long dataState) {
        return Optional.of(customer());
    }

    @Override
    public List<Kept<Decision>> decisions(long dataState) {
        return Stream.iterate(1, i -> i <= records.decisions().size(), i -> i + 1)
                .map(i -> new Kept<>(i, i, records.decisions().get(i - 1)))
                .toList();
    }

    /** The same months every time: the scatter is drawn from the measure's name. */
    @Override
    public Series series(UseCase useCase, Measure measure, YearMonth to, long dataState) {
        String anchor = MeasurePart.anchor(useCase.id(), measure.id());
        Charter charter = Objects.requireNonNull(useCase.charter(), "series are of active use cases");
        SampleFiles.Course course = Objects.requireNonNull(courses.get(anchor), "each measure has its course");
        Random scatter = new Random(anchor.hashCode());
        List<Series.Point> points = new ArrayList<>();
        for (YearMonth month = charter.baseline().from(); !month.isAfter(to); month = month.plusMonths(1)) {
            double change = month.isBefore(charter.pilot().from()) ? 0 : course.change();
            double value = course.level() * (1 + change / 100) + course.scatter() * scatter.nextGaussian();
            points.add(point(measure, month, course.missing().contains(month) ? null : Double.valueOf(value)));
        }
        return new Series(points);
    }

    private static Series.Point point(Measure measure, YearMonth month, @Nullable Double value) {
        if (value == null) {
            return Series.Point.of(month, null);
        }
        return switch (measure.aggregate()) {
            case RATIO -> new Series.Point(month, value, value * CASES / 100, CASES, null);
            case MEAN -> new Series.Point(month, value, null, null, CASES);
            default -> Series.Point.of(month, value);
        };
    }
}
