package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.Meeting;
import io.wertpfad.decision.Phase;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.agenda.Beat.Acting;
import io.wertpfad.decision.agenda.Beat.LastMeeting;
import io.wertpfad.decision.agenda.Beat.NextDecision;
import io.wertpfad.decision.agenda.Beat.NextMeeting;
import io.wertpfad.decision.agenda.Beat.OpenItem;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.Steering.Cadence;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the meetings against the cadence. */
final class MeetingBeat {

    private final Facts facts;
    private final Cadence cadence;
    private final Slot current;
    private final NavigableMap<LocalDate, Set<Party>> meetings = new TreeMap<>();
    private final List<OpenItem> open;

    MeetingBeat(Facts facts) {
        this.facts = facts;
        this.cadence = facts.customer().steering().cadence();
        this.current = Slot.of(facts.packDate(), cadence);
        facts.meetings()
                .forEach(m -> meetings.computeIfAbsent(m.date(), day -> EnumSet.noneOf(Party.class))
                        .addAll(m.present()));
        this.open = facts.meetings().stream()
                .filter(m -> !m.agreed().isEmpty() && !m.isDoneBy(facts.packDate()))
                .map(this::open)
                .sorted(Comparator.comparingInt(OpenItem::overdueDays)
                        .reversed()
                        .thenComparing(OpenItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenItem::on)
                        .thenComparing(OpenItem::what))
                .toList();
    }

    Beat beat() {
        List<Slot> slots = slots();
        List<Slot> missed = slots.stream().filter(s -> !isHeld(s)).toList();
        List<LocalDate> without = meetings.entrySet().stream()
                .filter(m -> !m.getValue().contains(Party.CUSTOMER))
                .map(m -> m.getKey())
                .toList();
        LastMeeting last = last();
        return new Beat(
                cadence,
                slots.size(),
                slots.size() - missed.size(),
                missed,
                without,
                last,
                open,
                acting(),
                next(),
                sentences(slots.size(), missed, without, last));
    }

    /** From the slot after the first agreement, for which the parties had met, or from the first meeting. */
    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        Slot first = first();
        for (Slot slot = first; slot != null && slot.isBefore(current); slot = slot.next()) {
            slots.add(slot);
        }
        if (isHeld(current)) {
            slots.add(current);
        }
        return slots;
    }

    private @Nullable Slot first() {
        Optional<Slot> agreed = Stream.concat(
                        facts.versions().stream().map(Agreed::customer), Stream.of(facts.customer()))
                .flatMap(c -> c.useCases().stream())
                .map(UseCase::charter)
                .filter(Objects::nonNull)
                .map(Charter::agreedOn)
                .min(Comparator.naturalOrder())
                .map(day -> Slot.of(day, cadence).next());
        Optional<Slot> held =
                meetings.isEmpty() ? Optional.empty() : Optional.of(Slot.of(meetings.firstKey(), cadence));
        return Stream.of(agreed, held)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Slot::from))
                .orElse(null);
    }

    private boolean isHeld(Slot slot) {
        return meetings.keySet().stream().anyMatch(slot::contains);
    }

    private OpenItem open(Meeting meeting) {
        LocalDate due = meeting.due();
        return new OpenItem(
                meeting.date(),
                meeting.agreed(),
                meeting.ownerRole(),
                due,
                facts.daysSince(meeting.date()),
                due == null ? 0 : facts.daysSince(due));
    }

    private @Nullable LastMeeting last() {
        if (meetings.isEmpty()) {
            return null;
        }
        LocalDate day = meetings.lastKey();
        List<Meeting> agreed = facts.meetings().stream()
                .filter(m -> m.date().equals(day) && !m.agreed().isEmpty())
                .toList();
        Set<Party> present = meetings.lastEntry().getValue();
        return new LastMeeting(
                day,
                Party.missingFrom(present),
                agreed.size(),
                (int) agreed.stream().filter(m -> m.isDoneBy(facts.packDate())).count(),
                (int) open.stream()
                        .filter(o -> o.on().equals(day) && o.overdueDays() > 0)
                        .count());
    }

    private List<Acting> acting() {
        List<Hurdle> hurdles = facts.hurdles().stream()
                .filter(h -> h.isOpenOn(facts.packDate()))
                .toList();
        return Stream.concat(
                        open.stream().map(OpenItem::ownerRole), hurdles.stream().map(Hurdle::ownerRole))
                .distinct()
                .map(role -> new Acting(
                        role,
                        count(open.stream().filter(o -> o.ownerRole().equals(role))),
                        count(open.stream().filter(o -> o.ownerRole().equals(role) && o.overdueDays() > 0)),
                        count(hurdles.stream().filter(h -> h.ownerRole().equals(role))),
                        count(hurdles.stream().filter(h -> h.ownerRole().equals(role) && isOverdue(h)))))
                .sorted(Acting.MOST_OVERDUE_FIRST)
                .toList();
    }

    private boolean isOverdue(Hurdle hurdle) {
        LocalDate due = hurdle.due();
        return due != null && due.isBefore(facts.packDate());
    }

    private static int count(Stream<?> stream) {
        return (int) stream.count();
    }

    /** In the current month or quarter if it has had none yet, else in the next. */
    private NextMeeting next() {
        Slot slot = isHeld(current) ? current.next() : current;
        List<NextDecision> decisions = facts.standings(UseCase.Status.ACTIVE).stream()
                .filter(s -> !s.phase().isClosed())
                .filter(s -> !s.phase().decisionDate().isAfter(slot.to().atEndOfMonth()))
                .map(MeetingBeat::decision)
                .sorted(Comparator.comparing(NextDecision::decisionDate).thenComparing(NextDecision::useCase))
                .toList();
        Message what = decisions.isEmpty()
                ? nothing(slot)
                : message(
                        "beat.next",
                        slot.label(),
                        decisions.size(),
                        decisions.stream().map(NextDecision::name).toList());
        return new NextMeeting(slot, decisions, what);
    }

    private Message nothing(Slot slot) {
        return facts.standings(UseCase.Status.ACTIVE).stream()
                .map(UseCaseStanding::phase)
                .filter(phase -> !phase.isClosed())
                .map(Phase::decisionDate)
                .min(Comparator.naturalOrder())
                .map(day -> message("beat.next.nothing", slot.label(), day))
                .orElseGet(() -> message("beat.next.nothing.ever", slot.label()));
    }

    private static NextDecision decision(UseCaseStanding standing) {
        UseCase useCase = standing.useCase();
        Charter charter = Objects.requireNonNull(useCase.charter(), "a standing has a charter");
        return new NextDecision(
                useCase.id(),
                useCase.name(),
                standing.phase().decisionDate(),
                standing.overdueDays(),
                charter.nextStage());
    }

    private List<Message> sentences(
            int expected, List<Slot> missed, List<LocalDate> without, @Nullable LastMeeting last) {
        List<Message> sentences = new ArrayList<>();
        String unit = cadence == Cadence.MONTHLY ? ".monthly" : ".quarterly";
        if (expected > 0) {
            sentences.add(
                    missed.isEmpty()
                            ? message("beat.kept" + unit, expected)
                            : message("beat.missed" + unit, missed.size(), expected, Slots.of(missed)));
        }
        if (!without.isEmpty()) {
            sentences.add(message("beat.without_customer", without.size(), meetings.size(), without));
        }
        if (last == null) {
            sentences.add(message("beat.none"));
        } else if (last.agreed() > 0) {
            sentences.add(message("beat.last", last.on(), last.agreed(), last.done(), last.overdue()));
        } else {
            sentences.add(message("beat.last.nothing", last.on()));
        }
        return sentences;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(MeetingBeat.class, key, arguments);
    }
}
