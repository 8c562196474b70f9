package io.wertpfad.pack;

import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.ValueTotals;
import io.wertpfad.decision.agenda.Consent;
import io.wertpfad.decision.agenda.Limbo;
import io.wertpfad.decision.agenda.Moves;
import io.wertpfad.pack.PackContent.AmendmentLine;
import io.wertpfad.pack.PackContent.CharterPart;
import io.wertpfad.pack.PackContent.ClosedPart;
import io.wertpfad.pack.PackContent.Completeness;
import io.wertpfad.pack.PackContent.DataPart;
import io.wertpfad.pack.PackContent.Decide;
import io.wertpfad.pack.PackContent.Due;
import io.wertpfad.pack.PackContent.Identity;
import io.wertpfad.pack.PackContent.MatrixRow;
import io.wertpfad.pack.PackContent.Notice;
import io.wertpfad.pack.PackContent.Placed;
import io.wertpfad.pack.PackContent.Stage;
import io.wertpfad.pack.PackContent.Upcoming;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.ValuePath;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the content of one edition: everything that is left out of the customer's edition is left out here. */
final class Composition {

    private final PackSource source;
    private final Edition edition;
    private final List<UseCasePart> useCases;
    private final List<ClosedPart> closed;
    private final PointsPart points;
    private final StaysPart stays;
    private final DataPart data;

    Composition(PackSource source, Edition edition) {
        this.source = source;
        this.edition = edition;
        this.useCases = source.standings().stream().map(this::useCase).toList();
        this.closed = source.closed().stream()
                .map(this::closed)
                .filter(part -> !part.measures().isEmpty())
                .toList();
        SteeringPages pages = new SteeringPages(source, internal());
        this.points = pages.points();
        this.stays = pages.stays();
        this.data = new Provenance(source, internal(), useCases, closed).data();
    }

    PackContent content() {
        return new PackContent(
                identity(),
                decide(),
                useCases,
                closed,
                totals(Stream.concat(useCases.stream(), closed.stream())
                        .flatMap(u -> u.measures().stream())
                        .toList()),
                points,
                stays,
                data,
                "");
    }

    private boolean internal() {
        return edition == Edition.INTERNAL;
    }

    private boolean shows(Measure measure) {
        return internal() || !measure.internal();
    }

    private Identity identity() {
        Customer customer = source.customer();
        return new Identity(
                customer.id(),
                customer.name(),
                source.period(),
                source.packDate(),
                edition,
                source.revision(),
                internal() ? source.revisionReason() : null,
                source.dataState(),
                source.productVersion());
    }

    private UseCasePart useCase(UseCaseStanding standing) {
        UseCase useCase = standing.useCase();
        Charter charter = Objects.requireNonNull(useCase.charter(), "an active use case has a charter");
        List<MeasurePart> measures = measures(standing, charter);
        Recommendation recommendation = standing.recommendation();
        return new UseCasePart(
                useCase.id(),
                useCase.name(),
                useCase.contribution(),
                stageName(useCase),
                charter(standing, charter),
                measures,
                recommendation.advice(),
                recommendation.rule(),
                recommendation.course(),
                reasons(standing),
                standing.decisionDue(),
                standing.overdueDays(),
                standing.phase(),
                standing.remarks(),
                totals(measures));
    }

    /** Those of a closed phase are of earlier times and may name what is internal by now. */
    private List<Message> reasons(UseCaseStanding standing) {
        Recommendation recommendation = standing.recommendation();
        boolean mayTell = !internal()
                && standing.phase().isClosed()
                && source.agenda().visibility().changed(standing.useCase().id());
        return mayTell ? List.of(recommendation.advice().label()) : recommendation.reasons();
    }

    private ClosedPart closed(UseCaseStanding standing) {
        UseCase useCase = standing.useCase();
        Charter charter = Objects.requireNonNull(useCase.charter(), "what stands has a charter");
        List<MeasurePart> measures = measures(standing, charter);
        return new ClosedPart(
                useCase.id(),
                useCase.name(),
                useCase.status(),
                Objects.requireNonNull(useCase.since(), "what is closed has a day"),
                measures,
                totals(measures));
    }

    private List<MeasurePart> measures(UseCaseStanding standing, Charter charter) {
        UseCase useCase = standing.useCase();
        Months months = Months.of(charter, standing.phase(), source.period());
        return standing.judgements().stream()
                .filter(j -> shows(j.measure()))
                .map(j -> MeasurePart.of(useCase.id(), j, value(useCase, j.measure()), months))
                .toList();
    }

    private ValueStatement value(UseCase useCase, Measure measure) {
        return Objects.requireNonNull(
                source.values().get(MeasurePart.anchor(useCase.id(), measure.id())), "every measure has its value");
    }

    /** Over the measures that the edition shows, so that nothing internal can be told from a total. */
    private static List<ValueTotals.Total> totals(List<MeasurePart> measures) {
        return ValueTotals.of(measures.stream().map(MeasurePart::value).toList());
    }

    private @Nullable Wording stageName(UseCase useCase) {
        return source.customer().valuePath().stages().stream()
                .filter(s -> s.id().equals(useCase.stage()))
                .map(ValuePath.Stage::name)
                .findFirst()
                .orElse(null);
    }

    private CharterPart charter(UseCaseStanding standing, Charter charter) {
        Moves known = source.agenda().movesOf(standing.useCase().id());
        Moves moves = known == null ? new Moves(standing.useCase().id(), charter.decisionDate(), List.of()) : known;
        List<AmendmentLine> amendments = source.amendments().stream()
                .filter(a -> a.useCase().equals(standing.useCase().id()))
                .map(PackSource.Amendment::change)
                .filter(a -> internal() || isShown(standing, a))
                .map(a -> new AmendmentLine(
                        a.on(), a.kind(), a.measure(), a.extension(), a.before(), a.after(), a.what()))
                .toList();
        return new CharterPart(
                charter.place().site(),
                charter.place().area(),
                charter.baseline(),
                standing.phase().pilot(charter),
                charter.decisionDate(),
                charter.agreedOn(),
                charter.agreedBy().stream().sorted().toList(),
                Consent.missing(charter),
                Consent.of(charter),
                charter.nextStage(),
                amendments,
                moves,
                moves.extensions());
    }

    /** Of a measure that is or was internal the customer reads nothing. */
    private boolean isShown(UseCaseStanding standing, CharterAmendment amendment) {
        String measure = amendment.measure();
        return !amendment.internal()
                && (measure == null
                        || !source.agenda()
                                .visibility()
                                .wasInternal(standing.useCase().id(), measure));
    }

    private Decide decide() {
        List<Due> due = useCases.stream()
                .filter(UseCasePart::decisionDue)
                .sorted(Comparator.comparing(u -> u.phase().decisionDate()))
                .map(this::due)
                .toList();
        List<Upcoming> upcoming = useCases.stream()
                .filter(u -> !u.decisionDue() && !u.phase().isClosed())
                .sorted(Comparator.comparing(u -> u.phase().decisionDate()))
                .map(u -> new Upcoming(
                        u.id(), u.name(), u.phase().decisionDate(), u.phase().servingPeriod(), u.course()))
                .toList();
        ValuePath path = source.customer().valuePath();
        return new Decide(
                due,
                upcoming,
                useCases.stream().flatMap(Composition::notices).toList(),
                points.limbo().stream().filter(Limbo::concernsMeeting).toList(),
                useCases.stream().map(Composition::matrixRow).toList(),
                path.picture(),
                path.stages().stream()
                        .map(s -> new Stage(s.id(), s.name(), placed(u -> s.id().equals(u.stage()))))
                        .toList(),
                placed(u -> path.stages().stream().noneMatch(s -> s.id().equals(u.stage()))),
                source.previous() == null ? null : source.previous().period(),
                new Changes(source, useCases, data.restatements().size()).list(),
                useCases.stream().map(this::completeness).toList());
    }

    private Due due(UseCasePart useCase) {
        return new Due(
                useCase.id(),
                useCase.name(),
                useCase.phase().decisionDate(),
                useCase.overdueDays(),
                useCase.advice(),
                useCase.reasons().get(0),
                new OpenQuestion(useCase, source.customer()).message(),
                points.hurdles().stream()
                        .filter(h -> h.useCase().equals(useCase.id()))
                        .findFirst()
                        .orElse(null),
                useCase.charter().nextStage());
    }

    private static Stream<Notice> notices(UseCasePart useCase) {
        return useCase.remarks().stream().map(what -> new Notice(useCase.id(), useCase.name(), what));
    }

    private static MatrixRow matrixRow(UseCasePart useCase) {
        List<List<MeasurePart>> cells = Arrays.stream(Measure.Dimension.values())
                .map(d -> useCase.measures().stream()
                        .filter(m -> m.dimension() == d)
                        .sorted(Comparator.comparing(MeasurePart::key).reversed())
                        .toList())
                .toList();
        return new MatrixRow(useCase.id(), useCase.name(), useCase.advice(), useCase.course(), cells);
    }

    private List<Placed> placed(Predicate<UseCase> here) {
        return source.customer().useCases().stream()
                .filter(u -> u.status() != UseCase.Status.ENDED)
                .filter(here)
                .map(u -> new Placed(u.id(), u.name(), u.status(), u.contribution(), advice(u)))
                .toList();
    }

    private Recommendation.@Nullable Advice advice(UseCase useCase) {
        return useCases.stream()
                .filter(u -> u.id().equals(useCase.id()))
                .map(UseCasePart::advice)
                .findFirst()
                .orElse(null);
    }

    private Completeness completeness(UseCasePart useCase) {
        int expected = useCase.measures().stream()
                .mapToInt(MeasurePart::monthsExpected)
                .sum();
        int missing = useCase.measures().stream()
                .mapToInt(m -> m.monthsMissing().size())
                .sum();
        List<Wording> lacking = useCase.measures().stream()
                .filter(m -> m.monthsMissing().contains(source.period()))
                .map(MeasurePart::name)
                .toList();
        return new Completeness(useCase.id(), useCase.name(), expected, expected - missing, lacking);
    }
}
