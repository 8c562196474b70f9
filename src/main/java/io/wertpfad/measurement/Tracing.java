package io.wertpfad.measurement;

import io.wertpfad.intake.LoadedFile;
import io.wertpfad.intake.LoadedFiles;
import io.wertpfad.intake.Originals;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.measurement.CountingRollUps.Past;
import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.portfolio.Measure;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the records of the archived files behind the value of a month. */
@Component
public class Tracing {

    private final RollUps store;
    private final Measurements measurements;
    private final LoadedFiles files;
    private final Originals originals;

    Tracing(JdbcTemplate template, Measurements measurements, LoadedFiles files, Originals originals) {
        this.store = new RollUps(template);
        this.measurements = measurements;
        this.files = files;
        this.originals = originals;
    }

    /**
     * Traces the value of a month.
     *
     * @param seen is told of each record that concerns the month, file by file in the order of the log
     * @throws io.wertpfad.archive.ArchiveDamaged if an original is no longer what was loaded
     */
    public MonthTrace of(Question asked, Consumer<TracedRow> seen) throws IOException {
        Measure measure = asked.measure();
        YearMonth month = asked.month();
        List<Past> past = store.counting()
                .history(asked.useCase(), measure.id(), month.atDay(1), month.atEndOfMonth(), asked.dataState());
        boolean ofActivities =
                past.stream().anyMatch(p -> !p.rollUp().series().activity().isEmpty());
        List<Kept<EmissionFactor>> kept = ofActivities ? store.factors().table().asOf(asked.dataState()) : List.of();
        Factors factors = new Factors(kept.stream().map(Kept::content).toList());
        Emissions judged = new Emissions(measure, factors.heldAt(asked.factorsOf()));
        Conversions conversions = new Conversions(judged, new Emissions(measure, factors), kept);
        MonthValue value = measurements
                .monthsWithFactorsOf(
                        asked.factorsOf(), asked.useCase(), measure, month, month, asked.dataState(), asked.zone())
                .get(0);
        MonthValue actual = ofActivities
                ? measurements
                        .months(asked.useCase(), measure, month, month, asked.dataState(), asked.zone())
                        .get(0)
                : null;
        return new MonthTrace(
                value,
                actual,
                value.value() != null && value.rows() == 0,
                withoutFactor(past, judged),
                files(asked, past, conversions, seen));
    }

    private static SortedSet<String> withoutFactor(List<Past> past, Emissions emissions) {
        return past.stream()
                .filter(p -> p.supersededBy() == null)
                .map(Past::rollUp)
                .filter(r -> emissions.obstacle(r.series().activity(), r.day(), r.unit()) == Missing.NO_FACTOR)
                .map(r -> r.series().activity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<TracedFile> files(Question asked, List<Past> past, Conversions conversions, Consumer<TracedRow> seen)
            throws IOException {
        Map<Long, List<Past>> bySequence =
                past.stream().collect(Collectors.groupingBy(p -> p.rollUp().sequence()));
        List<TracedFile> found = new ArrayList<>();
        for (LoadedFile file : files.upTo(asked.dataState())) {
            List<Past> own = bySequence.getOrDefault(file.sequence(), List.of());
            if (!own.isEmpty() || mayHaveRejected(file, asked)) {
                TracedFile traced = trace(file, asked, own, conversions, seen);
                if (!own.isEmpty() || traced.rejected() + traced.withoutValue() > 0) {
                    found.add(traced);
                }
            }
        }
        return found;
    }

    /** Only the file itself knows what its rejected rows were of; one from before the month has none of it. */
    private static boolean mayHaveRejected(LoadedFile file, Question asked) {
        return file.kind().equals(MetricsKind.NAME)
                && file.rejected() > 0
                && !file.loadedAt()
                        .isBefore(asked.month()
                                .atDay(1)
                                .atStartOfDay(asked.zone())
                                .toInstant());
    }

    private TracedFile trace(
            LoadedFile file, Question asked, List<Past> own, Conversions conversions, Consumer<TracedRow> seen)
            throws IOException {
        MeasureId id = new MeasureId(asked.useCase(), asked.measure().id());
        AtomicReference<TracedLoad> load = new AtomicReference<>();
        originals.read(file.sequence(), (fields, context) -> {
            TracedLoad opened = new TracedLoad(store, fields, context, id, asked.month(), own, conversions, seen);
            load.set(opened);
            return opened;
        });
        return Objects.requireNonNull(load.get()).found(file);
    }

    /**
     * Which value is asked for.
     *
     * @param factorsOf the day whose emission factors the judged series has
     * @param dataState sequence of the log up to which we look
     * @param zone in which a month ends
     */
    public record Question(
            String useCase, Measure measure, YearMonth month, LocalDate factorsOf, long dataState, ZoneId zone) {}
}
