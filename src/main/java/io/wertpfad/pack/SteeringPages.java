package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.DecidedOn;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.Judgement;
import io.wertpfad.decision.Meeting;
import io.wertpfad.decision.agenda.Agenda;
import io.wertpfad.decision.agenda.Beat;
import io.wertpfad.decision.agenda.Focus;
import io.wertpfad.decision.agenda.Limbo;
import io.wertpfad.decision.agenda.Logged;
import io.wertpfad.pack.PointsPart.AgreedLine;
import io.wertpfad.pack.PointsPart.DecisionLine;
import io.wertpfad.pack.PointsPart.EvidenceLine;
import io.wertpfad.pack.PointsPart.FigureLine;
import io.wertpfad.pack.PointsPart.HurdleLine;
import io.wertpfad.pack.PointsPart.MeetingLine;
import io.wertpfad.pack.StaysPart.BlockLine;
import io.wertpfad.pack.StaysPart.GapLine;
import io.wertpfad.pack.StaysPart.Reuse;
import io.wertpfad.pack.StaysPart.UnusedLine;
import io.wertpfad.pack.StaysPart.WaitingLine;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the steering's records say in one edition: decisions, meetings, hurdles and building blocks. */
record SteeringPages(PackSource source, boolean internal) {
    PointsPart points() {
        Agenda agenda = source.agenda();
        return new PointsPart(
                decisions(),
                internal ? agenda.follows() : List.of(),
                agenda.limbo().stream().filter(this::isShown).toList(),
                internal ? agenda.beat() : Beat.withoutHurdleDates(agenda.beat()),
                meetings(),
                hurdles());
    }

    /** That a pilot is back under another name is told by comparing what the contract's list does not name. */
    private boolean isShown(Limbo limbo) {
        return internal || limbo.kind() != Limbo.Kind.CAME_BACK;
    }

    StaysPart stays() {
        Agenda agenda = source.agenda();
        Focus focus = agenda.focus();
        List<BlockLine> blocks = blocks();
        return new StaysPart(
                blocks,
                internal ? unused(blocks) : List.of(),
                gaps(),
                internal ? agenda.servings() : List.of(),
                internal ? agenda.strengths() : List.of(),
                focus.places(),
                focus.active().size(),
                focus.waiting().stream().map(this::waiting).toList(),
                focus.nextUp(),
                internal ? focus.changes() : List.of());
    }

    private List<DecisionLine> decisions() {
        return source.agenda().log().stream().map(this::decision).toList();
    }

    private DecisionLine decision(Logged logged) {
        Decision decision = logged.decision();
        DecidedOn evidence = logged.evidence();
        return new DecisionLine(
                decision.useCase(),
                logged.name(),
                decision.date(),
                decision.outcome(),
                sorted(decision.present()),
                decision.absent(),
                decision.reason(),
                decision.nextDecisionDate(),
                logged.counts(),
                logged.extension(),
                evidence == null ? null : evidence(evidence),
                logged.againstRecommendation(),
                logged.notes());
    }

    private EvidenceLine evidence(DecidedOn then) {
        return new EvidenceLine(
                then.period(),
                then.reported(),
                then.recommendation().advice(),
                reason(then),
                then.judgements().stream()
                        .filter(j -> j.measure().key())
                        .filter(j -> internal || !isInternal(then.useCase(), j.measure()))
                        .map(SteeringPages::figure)
                        .toList());
    }

    /** A sentence of then may name what is internal by now. */
    private Message reason(DecidedOn then) {
        return !internal && source.agenda().visibility().changed(then.useCase())
                ? then.recommendation().advice().label()
                : then.recommendation().reasons().get(0);
    }

    /** Also if it became so only later. */
    private boolean isInternal(String useCase, Measure then) {
        return then.internal() || source.agenda().visibility().wasInternal(useCase, then.id());
    }

    private static FigureLine figure(Judgement judgement) {
        Measure measure = judgement.measure();
        Assessment.Effect effect = judgement.assessment().effect();
        return new FigureLine(
                measure.id(),
                measure.name(),
                measure.unit(),
                effect.baseline(),
                effect.pilot(),
                effect.change(),
                effect.changePercent(),
                judgement.verdict(),
                judgement.headline());
    }

    /** The file has a row for each thing that was agreed; those of one day are one meeting. */
    private List<MeetingLine> meetings() {
        Map<LocalDate, List<Meeting>> byDay = source.steering().meetings().stream()
                .collect(Collectors.groupingBy(
                        Meeting::date, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return byDay.entrySet().stream()
                .map(e -> {
                    Set<Party> present = e.getValue().stream()
                            .flatMap(m -> m.present().stream())
                            .collect(Collectors.toSet());
                    return new MeetingLine(
                            e.getKey(),
                            sorted(present),
                            Party.missingFrom(present),
                            e.getValue().stream()
                                    .filter(m -> !m.agreed().isEmpty())
                                    .sorted(Comparator.comparing(
                                            Meeting::due, Comparator.nullsLast(Comparator.naturalOrder())))
                                    .map(this::agreed)
                                    .toList());
                })
                .toList();
    }

    private AgreedLine agreed(Meeting meeting) {
        boolean done = meeting.isDoneBy(source.packDate());
        return new AgreedLine(
                meeting.agreed(),
                meeting.ownerRole(),
                meeting.due(),
                done,
                done ? meeting.doneOn() : null,
                done ? 0 : daysSince(meeting.due()));
    }

    private List<HurdleLine> hurdles() {
        return source.steering().hurdles().stream()
                .filter(h -> h.isOpenOn(source.packDate()))
                .map(this::hurdle)
                // Both sides of the table have the same hurdle first, whether or not they see its dates.
                .sorted(HurdleLine.LONGEST_FIRST.thenComparing(HurdleLine::text))
                .map(h -> internal ? h : h.withoutDates())
                .toList();
    }

    private HurdleLine hurdle(Hurdle hurdle) {
        return new HurdleLine(
                hurdle.useCase(),
                source.steering().useCaseName(hurdle.useCase()),
                hurdle.text(),
                hurdle.ownerRole(),
                hurdle.opened(),
                daysSince(hurdle.opened()),
                hurdle.due(),
                daysSince(hurdle.due()));
    }

    private List<BlockLine> blocks() {
        List<BuildingBlock> all = source.steering().buildingBlocks();
        return all.stream()
                .filter(b -> !b.isReuse())
                .sorted(Comparator.comparing(BuildingBlock::id))
                .map(b -> block(b, b.reuses(all, source.customer().id())))
                .toList();
    }

    private BlockLine block(BuildingBlock block, List<BuildingBlock> reuses) {
        return new BlockLine(
                block.id(),
                block.kind(),
                block.title(),
                block.useCase(),
                source.steering().useCaseName(block.useCase()),
                block.status(),
                block.since(),
                reuses.size(),
                internal
                        ? reuses.stream()
                                .map(r -> new Reuse(
                                        source.steering().customerNames().getOrDefault(r.customer(), r.customer()),
                                        r.since()))
                                .sorted(Comparator.comparing(Reuse::customer))
                                .toList()
                        : List.of());
    }

    private List<GapLine> gaps() {
        Set<String> origins = source.steering().buildingBlocks().stream()
                .map(BuildingBlock::useCase)
                .collect(Collectors.toSet());
        return source.customer().withStatus(UseCase.Status.SCALED).stream()
                .filter(u -> !origins.contains(u.id()))
                .map(u -> gap(u, u.since()))
                .toList();
    }

    private GapLine gap(UseCase useCase, @Nullable LocalDate since) {
        return new GapLine(useCase.id(), useCase.name(), since, since == null ? null : (Integer) daysSince(since));
    }

    private List<UnusedLine> unused(List<BlockLine> blocks) {
        return blocks.stream()
                .filter(b -> b.status() == BuildingBlock.Status.STANDARD && b.reuses() == 0)
                .sorted(Comparator.comparing(BlockLine::since, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(b -> new UnusedLine(
                        b.id(), b.title(), b.since(), b.since() == null ? null : (Integer) daysSince(b.since())))
                .toList();
    }

    private WaitingLine waiting(Focus.Waiting waiting) {
        return new WaitingLine(
                waiting.useCase(),
                waiting.name(),
                waiting.contribution(),
                waiting.place(),
                internal ? waiting.since() : null,
                internal ? waiting.days() : null,
                waiting.agreed());
    }

    private static List<Party> sorted(Set<Party> parties) {
        return parties.stream().sorted().toList();
    }

    private int daysSince(@Nullable LocalDate day) {
        return day == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(day, source.packDate()));
    }
}
