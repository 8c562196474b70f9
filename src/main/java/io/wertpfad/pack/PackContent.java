package io.wertpfad.pack;

import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.decision.Course;
import io.wertpfad.decision.Phase;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.ValueTotals;
import io.wertpfad.decision.agenda.Limbo;
import io.wertpfad.decision.agenda.Moves;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a pack prints and its sidecar holds, in no language yet. What an edition must not show is not in here.
 *
 * @param closed use cases that are scaled or ended, with what their pilots brought
 * @param totals value realised over all of both, by dimension and unit
 * @param points decisions, meetings and hurdles
 * @param stays building blocks and what waits
 * @param contentHash SHA-256 over all the rest, in both languages: it identifies what the pack says
 */
public record PackContent(
        Identity identity,
        Decide decide,
        List<UseCasePart> useCases,
        List<ClosedPart> closed,
        List<ValueTotals.Total> totals,
        PointsPart points,
        StaysPart stays,
        DataPart data,
        String contentHash) {

    public PackContent {
        useCases = List.copyOf(useCases);
        closed = List.copyOf(closed);
        totals = List.copyOf(totals);
    }

    /** What the edition may show of the source. */
    public static PackContent of(PackSource source, Edition edition) {
        PackContent unsigned = new Composition(source, edition).content();
        return unsigned.signed(Sidecar.hash(unsigned));
    }

    /** The name that files of this pack have before language and ending: {@code nordwind_2026-10_internal}. */
    public String name() {
        return identity.customer() + "_" + identity.period() + "_"
                + identity.edition().code();
    }

    private PackContent signed(String hash) {
        return new PackContent(identity, decide, useCases, closed, totals, points, stays, data, hash);
    }

    /**
     * Of what and on which data the pack reports.
     *
     * @param customer its id
     * @param revisionReason null for revision 1, and in the customer's edition
     */
    public record Identity(
            String customer,
            String customerName,
            YearMonth period,
            LocalDate packDate,
            Edition edition,
            int revision,
            @Nullable String revisionReason,
            long dataState,
            String productVersion) {}

    /**
     * Page 1.
     *
     * @param due decisions to be taken now, the longest overdue first
     * @param upcoming the other decisions, the next first
     * @param notices what the steering has to know of decisions taken since the last final look
     * @param limbo pilots between yes and no that this meeting has to deal with
     * @param previous period of the last pack; null if this is the first
     * @param elsewhere use cases that name no stage of the value path
     */
    public record Decide(
            List<Due> due,
            List<Upcoming> upcoming,
            List<Notice> notices,
            List<Limbo> limbo,
            List<MatrixRow> matrix,
            Wording picture,
            List<Stage> stages,
            List<Placed> elsewhere,
            @Nullable YearMonth previous,
            List<Change> changes,
            List<Completeness> completeness) {

        public Decide {
            due = List.copyOf(due);
            upcoming = List.copyOf(upcoming);
            notices = List.copyOf(notices);
            limbo = List.copyOf(limbo);
            matrix = List.copyOf(matrix);
            stages = List.copyOf(stages);
            elsewhere = List.copyOf(elsewhere);
            changes = List.copyOf(changes);
            completeness = List.copyOf(completeness);
        }
    }

    /**
     * A decision to be taken now.
     *
     * @param question what the steering has to settle with it
     * @param hurdle what stands in the way first of all; null if no hurdle is open
     */
    public record Due(
            String useCase,
            Wording name,
            LocalDate decisionDate,
            int overdueDays,
            Recommendation.Advice advice,
            Message mainReason,
            Message question,
            PointsPart.@Nullable HurdleLine hurdle,
            @Nullable Wording nextStage) {}

    /** A decision to come, the period whose pack serves it, and where the pilot stands. */
    public record Upcoming(
            String useCase, Wording name, LocalDate decisionDate, YearMonth servingPeriod, Course course) {

        /** Whether it is foreseen that the decision will not be an easy one. */
        public boolean isInDoubt() {
            return course == Course.OFF_COURSE || course == Course.AT_RISK;
        }
    }

    /** A sentence about a use case. */
    public record Notice(String useCase, Wording name, Message what) {}

    /** A use case against the five dimensions; cells in the order of {@link io.wertpfad.portfolio.Measure.Dimension}. */
    public record MatrixRow(
            String useCase, Wording name, Recommendation.Advice advice, Course course, List<List<MeasurePart>> cells) {

        public MatrixRow {
            cells = List.copyOf(cells);
        }
    }

    /** A stage of the value path with what pays into it. */
    public record Stage(String id, Wording name, List<Placed> useCases) {

        public Stage {
            useCases = List.copyOf(useCases);
        }
    }

    /**
     * A use case on the value path.
     *
     * @param advice null unless it is active
     */
    public record Placed(
            String useCase,
            Wording name,
            UseCase.Status status,
            @Nullable Wording contribution,
            Recommendation.@Nullable Advice advice) {}

    /**
     * What is different from the last pack.
     *
     * @param useCase id of the use case, and {@code name} its name; null if it is about none
     * @param measure id of the measure, and {@code measureName} its name; null if it is about none
     * @param before what it was: a verdict, an advice, or the decision date
     * @param now what it is, or what was decided
     * @param on the day of a decision
     * @param count of what is counted; 1 for a decision that counts as one of all four parties; else 0
     */
    public record Change(
            Kind kind,
            @Nullable String useCase,
            @Nullable Wording name,
            @Nullable String measure,
            @Nullable Wording measureName,
            @Nullable Word before,
            @Nullable Word now,
            @Nullable LocalDate on,
            int count) {

        /** In the order in which they are told. */
        public enum Kind {
            /** The decision date is another; {@code count} says how often the pilot got more time in all. */
            MOVED,
            /** {@code count} other changes to the charter. */
            AMENDED,
            DECIDED,
            NEW_USE_CASE,
            /** Active again, after a pack or more without it. */
            RETURNED,
            /** No longer active. */
            LEFT,
            DECISION_DUE,
            ADVICE,
            VERDICT,
            RESTATED,
            REVISED;

            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** A verdict or an advice: its code, and how it is said. */
    public record Word(String code, Message label) {}

    /**
     * How many months a use case should have over all its measures, and how many it has.
     *
     * @param lacking measures without a value for the month of the pack
     */
    public record Completeness(String useCase, Wording name, int expected, int present, List<Wording> lacking) {

        public Completeness {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * The pages of one use case.
     *
     * @param phase of its pilot, that is judged
     * @param remarks what the steering has decided so far in this phase
     * @param totals value realised by dimension and unit
     */
    public record UseCasePart(
            String id,
            Wording name,
            @Nullable Wording contribution,
            @Nullable Wording stage,
            CharterPart charter,
            List<MeasurePart> measures,
            Recommendation.Advice advice,
            Recommendation.Rule rule,
            Course course,
            List<Message> reasons,
            boolean decisionDue,
            int overdueDays,
            Phase phase,
            List<Message> remarks,
            List<ValueTotals.Total> totals)
            implements Valued {

        public UseCasePart {
            measures = List.copyOf(measures);
            reasons = List.copyOf(reasons);
            remarks = List.copyOf(remarks);
            totals = List.copyOf(totals);
        }
    }

    /** What has a value by measure: a group of the page on value realised. */
    public sealed interface Valued permits UseCasePart, ClosedPart {

        List<MeasurePart> measures();

        /** Value realised by dimension and unit. */
        List<ValueTotals.Total> totals();
    }

    /**
     * A use case on which nothing is to be decided any more, with the value of its pilot.
     *
     * @param status scaled or ended
     * @param since when it is so
     */
    public record ClosedPart(
            String id,
            Wording name,
            UseCase.Status status,
            LocalDate since,
            List<MeasurePart> measures,
            List<ValueTotals.Total> totals)
            implements Valued {

        public ClosedPart {
            measures = List.copyOf(measures);
            totals = List.copyOf(totals);
        }
    }

    /**
     * What was agreed, and how it was changed since.
     *
     * @param notAgreedBy parties that did not agree
     * @param consent who agreed and who did not, in a sentence
     * @param moves of the decision date, as one chain with its sentences
     * @param extensions how often the pilot got more time, by the file or by a joint adapt
     */
    public record CharterPart(
            String site,
            @Nullable String area,
            Window baseline,
            Window pilot,
            LocalDate decisionDate,
            @Nullable LocalDate agreedOn,
            List<Party> agreedBy,
            List<Party> notAgreedBy,
            Message consent,
            @Nullable Wording nextStage,
            List<AmendmentLine> amendments,
            Moves moves,
            int extensions) {

        public CharterPart {
            agreedBy = List.copyOf(agreedBy);
            notAgreedBy = List.copyOf(notAgreedBy);
            amendments = List.copyOf(amendments);
        }
    }

    /**
     * A change to a charter.
     *
     * @param measure id of the measure it concerns; null if the whole charter
     * @param extension whether the file moved the decision date to a later day
     * @param before the old value; null if there was none, or the sentence says all
     * @param after the new value; null if there is none any more
     */
    public record AmendmentLine(
            LocalDate on,
            CharterAmendment.Kind kind,
            @Nullable String measure,
            boolean extension,
            @Nullable Message before,
            @Nullable Message after,
            Message what) {}

    /**
     * Where the figures come from.
     *
     * @param replacement what this revision replaces; null for revision 1
     */
    public record DataPart(
            List<FileLine> files,
            List<Missing> missing,
            List<Restated> restatements,
            @Nullable Replacement replacement) {

        public DataPart {
            files = List.copyOf(files);
            missing = List.copyOf(missing);
            restatements = List.copyOf(restatements);
        }
    }

    /** A file; the customer's edition has kind and date only. */
    public record FileLine(
            String kind,
            LocalDate loadedOn,
            @Nullable String name,
            @Nullable String sha256,
            @Nullable Long sequence,
            @Nullable Long accepted,
            @Nullable Long rejected) {}

    /** Months of a measure without a value; the reason is null where no file holds them. */
    public record Missing(
            Wording useCase,
            Wording measure,
            List<YearMonth> months,
            @Nullable Message reason) {

        public Missing {
            months = List.copyOf(months);
        }
    }

    /** A value that an earlier pack showed otherwise. */
    public record Restated(
            Wording useCase,
            Wording measure,
            Unit unit,
            YearMonth month,
            @Nullable Double before,
            @Nullable Double now) {}
}
