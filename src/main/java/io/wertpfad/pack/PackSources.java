package io.wertpfad.pack;

import io.wertpfad.archive.LogEntry;
import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Standings;
import io.wertpfad.decision.SteeringRecords;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.agenda.Agenda;
import io.wertpfad.decision.agenda.AsOf;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.intake.LoadedFiles;
import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.pack.PackSource.Amendment;
import io.wertpfad.pack.PackSource.DataFile;
import io.wertpfad.pack.PackSource.MissingMonth;
import io.wertpfad.pack.PackSource.PreviousPack;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a pack says about one customer, from the database as of a data state. */
@Component
public class PackSources {

    private final Measurements measurements;
    private final SteeringRecords records;
    private final DefinitionVersions versions;
    private final Revisions revisions;
    private final LoadedFiles files;
    private final PackCalendar calendar;
    private final IntakeSettings settings;
    private final ValueSources values;

    PackSources(
            Measurements measurements,
            SteeringRecords records,
            DefinitionVersions versions,
            Revisions revisions,
            LoadedFiles files,
            PackCalendar calendar,
            IntakeSettings settings,
            ValueSources values) {
        this.measurements = measurements;
        this.records = records;
        this.versions = versions;
        this.revisions = revisions;
        this.files = files;
        this.calendar = calendar;
        this.settings = settings;
        this.values = values;
    }

    /** The same, for what is known on a day between two packs. */
    public PackSources standingOn(LocalDate day) {
        return new PackSources(
                measurements, records, versions, revisions, files, calendar.standingOn(day), settings, values);
    }

    /**
     * All that is known of a customer for a period. Of its portfolio file that is what was accepted before the next pack's date: a
     * pack that is made again much later does not tell what has become of its use cases since.
     *
     * @param newest the customer as agreed at that data state
     * @param previous the report before this one, if there is one
     * @param replaced the revision of the same period before this one, if there is one
     */
    public PackSource of(
            Customer newest,
            YearMonth period,
            int revision,
            @Nullable String reason,
            long dataState,
            Optional<Recorded> previous,
            Optional<Recorded> replaced) {
        long fileState = fileState(newest.id(), period, dataState);
        Portfolio portfolio = portfolio(fileState);
        Customer customer = portfolio.customer(newest.id()).orElse(newest);
        CustomerHistory knowledge = new CustomerHistory(
                customer.id(), dataState, fileState, measurements, records, versions, revisions, settings.zone());
        List<UseCaseStanding> standings = Standings.of(customer, period, dataState, calendar, knowledge);
        AsOf asOf = new AsOf(customer, knowledge.versions(), knowledge, calendar, period, dataState);
        List<DataFile> dataFiles = dataFiles(customer, period, dataState);
        List<BuildingBlock> blocks = records.buildingBlocks(dataState, calendar.packDate(period));
        PackSource.Steering steering = steering(asOf, blocks, portfolio);
        List<UseCaseStanding> closed = asOf.closed();
        Agenda agenda = new AgendaSources(asOf, records, blocks, portfolio).of(standings, closed, steering, dataFiles);
        return new PackSource(
                customer,
                period,
                calendar.packDate(period),
                revision,
                reason,
                dataState,
                ProductVersion.NUMBER,
                standings,
                closed,
                dataFiles,
                missing(months(customer, period, dataState, knowledge)),
                previous.map(p -> restatements(customer, p, dataState)).orElse(List.of()),
                amendments(standings, agenda),
                previous.map(this::pack).orElse(null),
                replaced.flatMap(this::replaced).orElse(null),
                values.of(
                        Stream.concat(standings.stream(), closed.stream()).toList(),
                        period,
                        dataState,
                        (useCase, measure) -> knowledge.months(useCase, measure, period, dataState)),
                steering,
                agenda);
    }

    /** The last state at which the portfolio belongs to a period; of a customer that came later, its first. */
    private long fileState(String customer, YearMonth period, long dataState) {
        Instant end = calendar.packDate(period.plusMonths(1))
                .atStartOfDay(settings.zone())
                .toInstant();
        long state = dataState;
        for (LogEntry entry : versions.portfolioEntries(dataState)) {
            if (!entry.loadedAt().isBefore(end)
                    && portfolio(entry.sequence() - 1).customer(customer).isPresent()) {
                state = entry.sequence() - 1;
                break;
            }
        }
        return state;
    }

    private PackSource.Steering steering(AsOf asOf, List<BuildingBlock> blocks, Portfolio portfolio) {
        List<Customer> agreed = asOf.versions().stream().map(Agreed::customer).toList();
        return new SteeringSources(
                        records, blocks, portfolio, asOf.customer().id(), agreed, calendar.packDate(asOf.period()))
                .of(asOf.dataState());
    }

    private Portfolio portfolio(long dataState) {
        try {
            return versions.asOf(dataState);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes to the charters, and corrections of the baselines' values. */
    private List<Amendment> amendments(List<UseCaseStanding> standings, Agenda agenda) {
        List<Amendment> amendments = new ArrayList<>();
        for (UseCaseStanding standing : standings) {
            String useCase = standing.useCase().id();
            agenda.amendmentsOf(useCase).forEach(a -> amendments.add(new Amendment(useCase, a)));
            standing.corrections()
                    .forEach(c -> amendments.add(new Amendment(useCase, c.amendment(calendar.packDate(c.knownIn())))));
        }
        return amendments.stream()
                .sorted(Comparator.comparing(a -> a.change().on()))
                .toList();
    }

    private static Map<Key, List<MonthValue>> months(
            Customer customer, YearMonth period, long dataState, CustomerHistory knowledge) {
        Map<Key, List<MonthValue>> months = new LinkedHashMap<>();
        for (UseCase useCase : customer.withStatus(UseCase.Status.ACTIVE)) {
            Charter charter = useCase.charter();
            if (charter != null) {
                charter.measures()
                        .forEach(measure -> months.put(
                                new Key(useCase.id(), measure.id()),
                                knowledge.months(useCase, measure, period, dataState)));
            }
        }
        return months;
    }

    /** The files behind the figures: from the first baseline month on, however far back the roll-ups reach. */
    private List<DataFile> dataFiles(Customer customer, YearMonth period, long dataState) {
        YearMonth from = customer.useCases().stream()
                .map(UseCase::charter)
                .filter(Objects::nonNull)
                .map(charter -> charter.baseline().from())
                .min(Comparator.naturalOrder())
                .orElse(period);
        Map<Long, Set<String>> counting = new HashMap<>();
        Stream.of(
                        measurements.files(
                                customer.useCases().stream().map(UseCase::id).toList(), from, period, dataState),
                        values.files(customer, dataState))
                .forEach(found -> found.forEach((sequence, measures) ->
                        measures.forEach(m -> counting.computeIfAbsent(sequence, s -> new HashSet<>())
                                .add(MeasurePart.anchor(m.useCase(), m.measure())))));
        return files.upTo(dataState).stream()
                .filter(file -> counting.containsKey(file.sequence()))
                .map(file -> new DataFile(
                        file.name(),
                        file.sha256(),
                        file.kind(),
                        file.sequence(),
                        LocalDate.ofInstant(file.loadedAt(), settings.zone()),
                        file.accepted(),
                        file.rejected(),
                        counting.getOrDefault(file.sequence(), Set.of())))
                .toList();
    }

    private static List<MissingMonth> missing(Map<Key, List<MonthValue>> months) {
        List<MissingMonth> missing = new ArrayList<>();
        months.forEach((key, values) -> {
            for (MonthValue value : values) {
                Missing reason = value.missing();
                if (reason != null && reason != Missing.NO_ROWS) {
                    missing.add(new MissingMonth(key.useCase(), key.measure(), value.month(), reason.label()));
                }
            }
        });
        return missing;
    }

    /** From the value that the last pack showed to the one that counts now, however often it changed in between. */
    private List<PackSource.Restatement> restatements(Customer customer, Recorded previous, long dataState) {
        Set<String> own = customer.useCases().stream().map(UseCase::id).collect(Collectors.toSet());
        Map<Key, Map<YearMonth, PackSource.Restatement>> changed = new LinkedHashMap<>();
        files.restated(previous.revision().dataState(), dataState).stream()
                .filter(r -> own.contains(r.useCase())
                        && !r.period().isAfter(previous.revision().period()))
                .forEach(r -> changed.computeIfAbsent(new Key(r.useCase(), r.measure()), k -> new LinkedHashMap<>())
                        .merge(
                                r.period(),
                                new PackSource.Restatement(
                                        r.useCase(),
                                        r.measure(),
                                        r.period(),
                                        parsed(r.oldValue()),
                                        parsed(r.newValue())),
                                (first, next) -> new PackSource.Restatement(
                                        first.useCase(), first.measure(), first.month(), first.before(), next.now())));
        Map<String, List<PackSource.Restatement>> judged = new JudgedRestatements(measurements, settings.zone())
                .of(customer, previous.revision().period(), previous.revision().dataState(), dataState);
        return Stream.concat(
                        changed.entrySet().stream()
                                .filter(c -> !judged.containsKey(MeasurePart.anchor(
                                        c.getKey().useCase(), c.getKey().measure())))
                                .flatMap(c -> c.getValue().values().stream()),
                        judged.values().stream().flatMap(List::stream))
                .toList();
    }

    private static @Nullable Double parsed(@Nullable String number) {
        return number == null ? null : Double.valueOf(number);
    }

    /** Any language says the same; the internal edition says all of it. */
    private @Nullable PreviousPack pack(Recorded previous) {
        return revisions.sidecars(previous).entrySet().stream()
                .filter(sidecar -> sidecar.getKey().contains("_internal_"))
                .findFirst()
                .map(sidecar -> Sidecar.previous(
                        sidecar.getValue().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .orElse(null);
    }

    private Optional<PackSource.ReplacedPack> replaced(Recorded recorded) {
        return revisions.sidecars(recorded).entrySet().stream()
                .filter(sidecar -> sidecar.getKey().contains("_internal_"))
                .findFirst()
                .map(sidecar -> Sidecar.replaced(recorded.revision().revision(), sidecar.getValue()));
    }

    private record Key(String useCase, String measure) {}
}
