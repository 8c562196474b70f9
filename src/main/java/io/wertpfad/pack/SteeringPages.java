package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.Meeting;
import io.wertpfad.pack.PointsPart.AgreedLine;
import io.wertpfad.pack.PointsPart.DecisionLine;
import io.wertpfad.pack.PointsPart.HurdleLine;
import io.wertpfad.pack.PointsPart.MeetingLine;
import io.wertpfad.pack.StaysPart.BlockLine;
import io.wertpfad.pack.StaysPart.GapLine;
import io.wertpfad.pack.StaysPart.Reuse;
import io.wertpfad.pack.StaysPart.WaitingLine;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
        return new PointsPart(decisions(), meetings(), hurdles());
    }

    StaysPart stays() {
        List<BlockLine> blocks = blocks();
        return new StaysPart(blocks, gaps(), waiting());
    }

    private List<DecisionLine> decisions() {
        return source.steering().decisions().stream()
                .sorted(Comparator.comparing(Decision::date).reversed().thenComparing(Decision::useCase))
                .map(d -> new DecisionLine(
                        d.useCase(),
                        name(d.useCase()),
                        d.date(),
                        d.outcome(),
                        sorted(d.present()),
                        absent(d.present()),
                        d.reason(),
                        d.nextDecisionDate()))
                .toList();
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
                            absent(present),
                            e.getValue().stream()
                                    .filter(m -> !m.agreed().isEmpty())
                                    .sorted(Comparator.comparing(
                                            Meeting::due, Comparator.nullsLast(Comparator.naturalOrder())))
                                    .map(this::agreed)
                                    .toList());
                })
                .toList();
    }

    /** What was done after the pack date was not done yet. */
    private AgreedLine agreed(Meeting meeting) {
        LocalDate doneOn = meeting.doneOn();
        boolean done = meeting.done() && (doneOn == null || !doneOn.isAfter(source.packDate()));
        return new AgreedLine(
                meeting.agreed(),
                meeting.ownerRole(),
                meeting.due(),
                done,
                done ? doneOn : null,
                done ? 0 : daysSince(meeting.due()));
    }

    private List<HurdleLine> hurdles() {
        return source.steering().hurdles().stream()
                .filter(h -> h.closed() == null || h.closed().isAfter(source.packDate()))
                .map(this::hurdle)
                .sorted(Comparator.comparingInt(HurdleLine::overdueDays)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(HurdleLine::openDays).reversed())
                        .thenComparing(HurdleLine::text))
                .map(h -> internal ? h : h.withoutDates())
                .toList();
    }

    private HurdleLine hurdle(Hurdle hurdle) {
        return new HurdleLine(
                hurdle.useCase(),
                name(hurdle.useCase()),
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
                .map(b -> block(
                        b,
                        all.stream()
                                .filter(r -> r.isReuse() && r.id().equals(b.id()))
                                .filter(r ->
                                        !r.customer().equals(source.customer().id()))
                                .toList()))
                .toList();
    }

    private BlockLine block(BuildingBlock block, List<BuildingBlock> reuses) {
        return new BlockLine(
                block.id(),
                block.kind(),
                block.title(),
                name(block.useCase()),
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
                .map(u -> new GapLine(u.id(), u.name(), u.since()))
                .toList();
    }

    private List<WaitingLine> waiting() {
        return source.customer().withStatus(UseCase.Status.WAITING).stream()
                .map(u -> new WaitingLine(u.id(), u.name(), u.contribution()))
                .toList();
    }

    private Wording name(String useCase) {
        return source.steering().useCaseNames().getOrDefault(useCase, new Wording(useCase, useCase));
    }

    private static List<Party> sorted(Set<Party> parties) {
        return parties.stream().sorted().toList();
    }

    private static List<Party> absent(Set<Party> present) {
        return Arrays.stream(Party.values()).filter(p -> !present.contains(p)).toList();
    }

    private int daysSince(@Nullable LocalDate day) {
        return day == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(day, source.packDate()));
    }
}
