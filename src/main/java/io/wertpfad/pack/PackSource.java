package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.Meeting;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.Verdict;
import io.wertpfad.decision.agenda.Agenda;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one customer when a pack is composed, whatever the edition: what an edition may show is decided by
 * {@link PackContent#of}.
 *
 * @param packDate the day to which ages and overdue days count
 * @param revision 1 for the first report of the period
 * @param revisionReason why the period was reported again; null for revision 1
 * @param dataState sequence number up to which the archive's log was read
 * @param productVersion version of Wertpfad
 * @param standings one per active use case, in the order of the portfolio
 * @param closed one per use case that is scaled or ended and has a charter
 * @param files the data files that count for this customer, in the order in which they were loaded
 * @param missing why months without a value have none, where more is known than that no file holds them
 * @param restatements values of earlier packs that have changed since
 * @param amendments changes to the charters since they were agreed, in the order of their dates
 * @param previous the last pack of an earlier period; null if this is the first
 * @param replaced the revision of this period that this one replaces; null for revision 1
 * @param values what each measure of these use cases brought, by {@link MeasurePart#anchor}
 * @param steering what its steering recorded up to the pack date
 * @param agenda what its steering has to know beside the figures
 */
public record PackSource(
        Customer customer,
        YearMonth period,
        LocalDate packDate,
        int revision,
        @Nullable String revisionReason,
        long dataState,
        String productVersion,
        List<UseCaseStanding> standings,
        List<UseCaseStanding> closed,
        List<DataFile> files,
        List<MissingMonth> missing,
        List<Restatement> restatements,
        List<Amendment> amendments,
        @Nullable PreviousPack previous,
        @Nullable ReplacedPack replaced,
        Map<String, ValueStatement> values,
        Steering steering,
        Agenda agenda) {

    public PackSource {
        standings = List.copyOf(standings);
        closed = List.copyOf(closed);
        files = List.copyOf(files);
        missing = List.copyOf(missing);
        restatements = List.copyOf(restatements);
        amendments = List.copyOf(amendments);
        values = Map.copyOf(values);
    }

    /**
     * A file that was taken in.
     *
     * @param sha256 in lower-case hexadecimal
     * @param kind code as in receipts: {@code metrics}, {@code emission_factors} …
     * @param sequence its number in the archive's log
     * @param measures for which it counts, by {@link MeasurePart#anchor}
     */
    public record DataFile(
            String name,
            String sha256,
            String kind,
            long sequence,
            LocalDate loadedOn,
            long accepted,
            long rejected,
            Set<String> measures) {

        public DataFile {
            measures = Set.copyOf(measures);
        }
    }

    /** Why a month of a measure has no value. */
    public record MissingMonth(String useCase, String measure, YearMonth month, Message reason) {}

    /**
     * A value that an earlier pack showed and that is another one now.
     *
     * @param before in the unit; null if the month was missing
     * @param now in the unit; null if the month is missing now
     */
    public record Restatement(
            String useCase,
            String measure,
            YearMonth month,
            @Nullable Double before,
            @Nullable Double now) {}

    /**
     * A change to a charter after it was agreed.
     *
     * @param useCase its id
     */
    public record Amendment(String useCase, CharterAmendment change) {}

    /** What an earlier pack said; {@link Sidecar#previous} reads it from that pack's sidecar. */
    public record PreviousPack(YearMonth period, Map<String, PreviousStanding> useCases, Set<String> decisions) {

        public PreviousPack {
            useCases = Map.copyOf(useCases);
            decisions = Set.copyOf(decisions);
        }

        /** How a decision is told from others. */
        static String key(String useCase, LocalDate on, String outcome) {
            return useCase + " " + on + " " + outcome;
        }
    }

    /**
     * What an earlier pack said of one use case.
     *
     * @param decisionDate null if it did not say
     * @param amendments each by {@link #key}
     * @param verdicts by id of the measure
     */
    public record PreviousStanding(
            Recommendation.Advice advice,
            boolean decisionDue,
            @Nullable LocalDate decisionDate,
            Set<String> amendments,
            Map<String, Verdict> verdicts) {

        public PreviousStanding {
            amendments = Set.copyOf(amendments);
            verdicts = Map.copyOf(verdicts);
        }

        /** How an amendment is told from others. */
        static String key(LocalDate on, String kind, @Nullable String measure) {
            return on + " " + kind + " " + (measure == null ? "" : measure);
        }
    }

    /** What the replaced revision said; {@link Sidecar#replaced} reads it from its sidecar. */
    public record ReplacedPack(int revision, Map<String, ReplacedUseCase> useCases) {

        public ReplacedPack {
            useCases = Map.copyOf(useCases);
        }
    }

    /** What the replaced revision said of one use case; its measures by id. */
    public record ReplacedUseCase(Recommendation.Advice advice, Map<String, ReplacedMeasure> measures) {

        public ReplacedUseCase {
            measures = Map.copyOf(measures);
        }
    }

    /**
     * What the replaced revision said of one measure. Figures are in the measure's unit, and null where it could not say them.
     *
     * @param realised in the unit of the value
     * @param months the monthly values that were there
     */
    public record ReplacedMeasure(
            Verdict verdict,
            @Nullable Double baseline,
            @Nullable Double pilot,
            @Nullable Double changePercent,
            @Nullable Double realised,
            Map<YearMonth, Double> months) {

        public ReplacedMeasure {
            months = Map.copyOf(months);
        }
    }

    /**
     * What the steering recorded of this customer and its use cases, but for the decisions, which the agenda has.
     *
     * @param buildingBlocks those that came from its use cases, and their reuses elsewhere
     * @param useCaseNames names of its use cases by id, also of those that left its portfolio
     * @param customerNames names of all customers by id
     */
    public record Steering(
            List<Meeting> meetings,
            List<Hurdle> hurdles,
            List<BuildingBlock> buildingBlocks,
            Map<String, Wording> useCaseNames,
            Map<String, String> customerNames) {

        /** Nothing recorded. */
        public static final Steering NONE = new Steering(List.of(), List.of(), List.of(), Map.of(), Map.of());

        public Steering {
            meetings = List.copyOf(meetings);
            hurdles = List.copyOf(hurdles);
            buildingBlocks = List.copyOf(buildingBlocks);
            useCaseNames = Map.copyOf(useCaseNames);
            customerNames = Map.copyOf(customerNames);
        }

        /** The name of a use case; its id if it never had one here. */
        Wording useCaseName(String id) {
            return useCaseNames.getOrDefault(id, new Wording(id, id));
        }
    }
}
