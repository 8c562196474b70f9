package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.DefinitionFiles;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.intake.Projection;
import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MonthTrace;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.measurement.TracedRow;
import io.wertpfad.measurement.Tracing;
import io.wertpfad.pack.RevisionHeader;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.Portfolio.Located;
import io.wertpfad.run.Traced.Now;
import io.wertpfad.run.Traced.State;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what is asked for and as of when, and has it traced. */
@Component
final class TraceQuery {

    private final Workspace workspace;
    private final Archive archive;
    private final IntakeSettings settings;
    private final DefinitionVersions definitions;
    private final Projection projection;
    private final Revisions revisions;
    private final Measurements measurements;
    private final Tracing tracing;

    TraceQuery(
            Workspace workspace,
            Archive archive,
            IntakeSettings settings,
            DefinitionVersions definitions,
            Projection projection,
            Revisions revisions,
            Measurements measurements,
            Tracing tracing) {
        this.workspace = workspace;
        this.archive = archive;
        this.settings = settings;
        this.definitions = definitions;
        this.projection = projection;
        this.revisions = revisions;
        this.measurements = measurements;
        this.tracing = tracing;
    }

    /**
     * Traces a figure.
     *
     * @param seen is told of each row
     * @throws CommandFailed if there is no such use case, measure or revision
     */
    Traced trace(Request request, Consumer<TracedRow> seen) throws IOException {
        Located newest = newest(request.useCase());
        State state = state(request, newest.customer().id());
        Located located =
                definitions.asOf(state.dataState()).useCase(request.useCase()).orElse(newest);
        Charter charter = located.useCase().charter();
        if (charter == null) {
            throw CommandFailed.wrongUsage("trace.no_charter", request.useCase());
        }
        Measure measure = measure(request, charter);
        if (!projection.holds(archive.dataState())) {
            throw new CommandFailed(
                    Exit.ALREADY_RUNNING, List.of(Message.of(TraceQuery.class, "trace.not_up_to_date")));
        }
        LocalDate factorsOf = Measurements.factorsOf(charter);
        Set<Long> factorFiles = new TreeSet<>();
        MonthTrace trace = tracing.of(
                new Tracing.Question(
                        request.useCase(), measure, request.period(), factorsOf, state.dataState(), settings.zone()),
                row -> {
                    factorFiles.addAll(factorFiles(row));
                    seen.accept(row);
                });
        List<LogEntry> factors = factorFiles.stream()
                .map(sequence -> archive.entry(sequence).orElseThrow())
                .toList();
        SortedMap<Long, String> archived = new TreeMap<>();
        trace.files()
                .forEach(f -> archived.put(
                        f.file().sequence(),
                        workspace.name(archive.original(
                                archive.entry(f.file().sequence()).orElseThrow()))));
        factors.forEach(f -> archived.put(f.sequence(), workspace.name(archive.original(f))));
        return new Traced(
                located.customer(),
                located.useCase(),
                measure,
                request.period(),
                factorsOf,
                state,
                trace,
                now(request, measure, factorsOf, state),
                factors,
                archived);
    }

    /** Where the factors of a row come from: that of the judged series, and that of its own day. */
    private static Set<Long> factorFiles(TracedRow row) {
        TracedRow.Understood understood = row.understood();
        return understood == null
                ? Set.of()
                : Stream.of(understood.judged(), understood.actual())
                        .filter(Objects::nonNull)
                        .map(TracedRow.Amount::factorFile)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    private @Nullable Now now(Request request, Measure measure, LocalDate factorsOf, State state) {
        long dataState = archive.dataState();
        if (dataState == state.dataState()) {
            return null;
        }
        List<MonthValue> value = measurements.monthsWithFactorsOf(
                factorsOf, request.useCase(), measure, request.period(), request.period(), dataState, settings.zone());
        return new Now(dataState, value.get(0));
    }

    /** The newest version of the use case: one that is gone from the portfolio still has its past. */
    private Located newest(String useCase) throws IOException {
        Portfolio now = definitions.current(DefinitionFiles.in(workspace)).portfolio();
        Optional<Located> found = now.useCase(useCase);
        List<LogEntry> entries = definitions.portfolioEntries(archive.dataState());
        for (int i = entries.size() - 1; found.isEmpty() && i >= 0; i--) {
            found = definitions.asOf(entries.get(i).sequence()).useCase(useCase);
        }
        if (found.isEmpty()) {
            List<String> nearest = now.nearestUseCases(useCase);
            throw CommandFailed.wrongUsage(
                    "trace.unknown_use_case", useCase, nearest.isEmpty() ? now.useCaseIds() : nearest);
        }
        return found.get();
    }

    private static Measure measure(Request request, Charter charter) {
        List<String> valid = charter.measures().stream().map(Measure::id).toList();
        return charter.measures().stream()
                .filter(m -> m.id().equals(request.measure()))
                .findFirst()
                .orElseThrow(() -> CommandFailed.wrongUsage(
                        "trace.unknown_measure",
                        request.measure(),
                        request.useCase(),
                        NearestNames.orAll(request.measure(), valid)));
    }

    private State state(Request request, String customer) {
        if (request.asOf() != null) {
            long dataState = archive.dataStateBefore(
                    request.asOf().plusDays(1).atStartOfDay(settings.zone()).toInstant());
            return new State(dataState, null, request.asOf());
        }
        YearMonth pack = Objects.requireNonNullElse(request.pack(), request.period());
        List<RevisionHeader> reported = revisions.of(customer).stream()
                .map(Recorded::revision)
                .filter(r -> r.period().equals(pack))
                .toList();
        if (reported.isEmpty() && (request.pack() != null || request.revision() != null)) {
            List<YearMonth> periods = revisions.of(customer).stream()
                    .map(r -> r.revision().period())
                    .distinct()
                    .sorted()
                    .toList();
            throw periods.isEmpty()
                    ? CommandFailed.wrongUsage("trace.never_reported", customer)
                    : CommandFailed.wrongUsage("trace.not_reported", pack, customer, periods);
        }
        if (reported.isEmpty()) {
            return new State(archive.dataState(), null, null);
        }
        Integer revision = request.revision();
        RevisionHeader shown = revision == null
                ? reported.get(reported.size() - 1)
                : reported.stream()
                        .filter(r -> r.revision() == revision)
                        .findFirst()
                        .orElseThrow(() -> CommandFailed.wrongUsage(
                                "trace.unknown_revision",
                                revision,
                                pack,
                                reported.stream().map(RevisionHeader::revision).toList()));
        return new State(shown.dataState(), shown, null);
    }

    /**
     * What is asked for.
     *
     * @param pack period of the pack that showed the figure; null for that of the month itself
     * @param revision of that pack; null for the newest
     * @param asOf look only at what was loaded up to the end of this day; null for the pack's state
     */
    record Request(
            String useCase,
            String measure,
            YearMonth period,
            @Nullable YearMonth pack,
            @Nullable Integer revision,
            @Nullable LocalDate asOf) {}
}
