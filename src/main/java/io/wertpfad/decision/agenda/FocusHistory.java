package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Decision.Outcome;
import io.wertpfad.decision.agenda.Focus.Moved;
import io.wertpfad.decision.agenda.Focus.Place;
import io.wertpfad.decision.agenda.Focus.Shift;
import io.wertpfad.decision.agenda.Focus.Waiting;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.UseCase.Status;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the focus and its changes from the versions of the portfolio file. */
record FocusHistory(Facts facts) {

    private static final int PLACES = 3;

    Focus focus() {
        List<Place> active = facts.customer().withStatus(Status.ACTIVE).stream()
                .map(u -> new Place(u.id(), u.name()))
                .toList();
        List<Waiting> waiting = waiting();
        return new Focus(PLACES, active, waiting, nextUp(active, waiting), changes());
    }

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (UseCase useCase : facts.customer().withStatus(Status.WAITING)) {
            LocalDate since = facts.since(useCase.id(), Status.WAITING, facts.versions());
            waiting.add(new Waiting(
                    useCase.id(),
                    useCase.name(),
                    useCase.contribution(),
                    waiting.size() + 1,
                    since,
                    facts.daysSince(since),
                    useCase.charter() != null));
        }
        return waiting;
    }

    private static @Nullable Message nextUp(List<Place> active, List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return null;
        }
        Waiting next = waiting.get(0);
        String key = active.size() < PLACES ? "focus.free" : "focus.next_up";
        return message(next.agreed() ? key : key + ".not_agreed", next.name(), PLACES - active.size());
    }

    private List<Shift> changes() {
        List<Shift> changes = new ArrayList<>();
        Map<String, LocalDate> activeSince = new HashMap<>();
        for (int i = 1; i < facts.versions().size(); i++) {
            Agreed before = facts.versions().get(i - 1);
            Agreed now = facts.versions().get(i);
            List<Agreed> until = facts.versions().subList(0, i);
            List<Moved> came = active(now).stream()
                    .filter(u -> !isActive(before, u.id()))
                    .map(u -> new Moved(u.id(), u.name(), whyCame(u.id(), before, until), wasActive(u.id(), until)))
                    .toList();
            List<Moved> went = active(before).stream()
                    .filter(u -> !isActive(now, u.id()))
                    .map(u -> new Moved(
                            u.id(),
                            u.name(),
                            whyWent(u.id(), now, activeSince.getOrDefault(u.id(), LocalDate.MIN)),
                            false))
                    .toList();
            came.forEach(moved -> activeSince.put(moved.useCase(), now.on()));
            if (!came.isEmpty() || !went.isEmpty()) {
                changes.add(new Shift(now.on(), came, went));
            }
        }
        Collections.reverse(changes);
        return changes;
    }

    private Message whyCame(String useCase, Agreed before, List<Agreed> until) {
        Status was = status(before, useCase).orElse(null);
        if (was == Status.WAITING) {
            List<String> list = before.customer().withStatus(Status.WAITING).stream()
                    .map(UseCase::id)
                    .toList();
            return message(
                    "focus.came.waiting", list.indexOf(useCase) + 1, facts.since(useCase, Status.WAITING, until));
        }
        if (was != null) {
            return message("focus.came.again", message("status." + was.code()));
        }
        boolean known = until.stream().anyMatch(v -> v.useCase(useCase).isPresent());
        return message(known ? "focus.came.back" : "focus.came.new");
    }

    /** A joint decision since it was active last, else what the file says of it. */
    private Message whyWent(String useCase, Agreed now, LocalDate since) {
        Optional<Decision> decision = facts.changingOn(useCase).stream()
                .map(Kept::content)
                .filter(d -> d.outcome() != Outcome.ADAPT)
                .filter(d -> !d.date().isAfter(now.on()) && !d.date().isBefore(since))
                .max(Comparator.comparing(Decision::date));
        if (decision.isPresent()) {
            return message(
                    "focus.went.decided",
                    decision.get().date(),
                    decision.get().outcome().label());
        }
        return status(now, useCase)
                .map(status -> message("focus.went." + status.code()))
                .orElseGet(() -> message("focus.went.removed"));
    }

    private static List<UseCase> active(Agreed version) {
        return version.customer().withStatus(Status.ACTIVE);
    }

    private static boolean wasActive(String useCase, List<Agreed> until) {
        return until.stream().anyMatch(version -> isActive(version, useCase));
    }

    private static boolean isActive(Agreed version, String useCase) {
        return status(version, useCase).filter(s -> s == Status.ACTIVE).isPresent();
    }

    private static Optional<Status> status(Agreed version, String useCase) {
        return version.useCase(useCase).map(UseCase::status);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(FocusHistory.class, key, arguments);
    }
}
