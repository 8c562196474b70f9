package io.wertpfad.pack;

import io.wertpfad.archive.LogEntry;
import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.Amendments;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Knowledge;
import io.wertpfad.decision.Report;
import io.wertpfad.decision.SteeringRecords;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.measurement.SeriesHistory;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;

/** What the archive and the database know of one customer, at the data state of a pack and at those of the packs before it. */
final class CustomerHistory implements Knowledge {

    private final String customer;
    private final long filesUpTo;
    private final ZoneId zone;
    private final SteeringRecords records;
    private final DefinitionVersions versions;
    private final LongUnaryOperator endOfLoad;
    private final SeriesHistory series;
    private final NavigableSet<Long> decisionChanges;
    private final List<Report> reports;
    private final Map<Long, Optional<Customer>> customers = new HashMap<>();
    private final List<Agreed> agreed;
    private final Map<Long, List<Kept<Decision>>> decisions = new HashMap<>();

    /**
     * @param upTo data state of the pack: what the log had later is not known to it
     * @param filesUpTo the same for the portfolio file
     */
    CustomerHistory(
            String customer,
            long upTo,
            long filesUpTo,
            Measurements measurements,
            SteeringRecords records,
            DefinitionVersions versions,
            Revisions revisions,
            ZoneId zone) {
        this.customer = customer;
        this.filesUpTo = filesUpTo;
        this.zone = zone;
        this.records = records;
        this.versions = versions;
        this.series = new SeriesHistory(measurements, zone);
        this.decisionChanges = new TreeSet<>(records.decisionChanges());
        this.endOfLoad = sequence -> revisions.endOfLoad(sequence, zone);
        this.reports = revisions.of(customer).stream()
                .filter(r -> r.sequence() <= upTo)
                .map(r -> new Report(r.revision().period(), r.revision().dataState(), r.sequence()))
                .toList();
        this.agreed = agreed();
    }

    /** The versions of the customer's file, in the order in which they were accepted. */
    List<Agreed> versions() {
        return agreed;
    }

    private List<Agreed> agreed() {
        List<Agreed> agreed = new ArrayList<>();
        for (LogEntry entry : versions.portfolioEntries(filesUpTo)) {
            Optional<Customer> version = customer(entry.sequence());
            boolean isNew = agreed.isEmpty()
                    || !version.equals(Optional.of(agreed.get(agreed.size() - 1).customer()));
            if (version.isPresent() && isNew) {
                agreed.add(new Agreed(LocalDate.ofInstant(entry.loadedAt(), zone), entry.sequence(), version.get()));
            }
        }
        return agreed;
    }

    @Override
    public List<Report> reports() {
        return reports;
    }

    @Override
    public Optional<Customer> customer(long dataState) {
        return customers.computeIfAbsent(Math.min(dataState, filesUpTo), state -> {
            try {
                return versions.asOf(state).customer(customer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Optional<LocalDate> agreedOn(String useCase, long dataState) {
        return Amendments.firstAgreedOn(
                useCase,
                agreed.stream()
                        .filter(version -> version.sequence() <= dataState)
                        .toList());
    }

    @Override
    public long endOfLoad(long sequence) {
        return endOfLoad.applyAsLong(sequence);
    }

    @Override
    public List<Kept<Decision>> decisions(long dataState) {
        Long change = decisionChanges.floor(dataState);
        return change == null ? List.of() : decisions.computeIfAbsent(change, records::decisions);
    }

    @Override
    public Series series(UseCase useCase, Measure measure, YearMonth to, long dataState) {
        return ValueSources.series(months(useCase, measure, to, dataState));
    }

    /** The months behind a series, with the reasons for missing ones; emissions with the factor of the baseline's last day. */
    List<MonthValue> months(UseCase useCase, Measure measure, YearMonth to, long dataState) {
        Charter charter = Objects.requireNonNull(useCase.charter(), "only agreed use cases have measures");
        YearMonth from = charter.baseline().from();
        return series.monthsWithFactorsOf(Measurements.factorsOf(charter), useCase.id(), measure, from, to, dataState);
    }
}
