package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Decision.Outcome;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.UseCase.Status;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pilots that ended, or left the file without a decision, and are back: under their name, or under another at the same place, with
 * similar measures.
 *
 * @param moves of the decision dates, by use case
 */
record Comebacks(Facts facts, Map<String, Moves> moves) {

    List<Limbo> all() {
        return facts.customer().useCases().stream()
                .filter(u -> u.status() == Status.ACTIVE || u.status() == Status.WAITING)
                .flatMap(u -> of(u).stream())
                .toList();
    }

    private Optional<Limbo> of(UseCase useCase) {
        Limbo same = sameName(useCase);
        return same != null ? Optional.of(same) : otherName(useCase);
    }

    /** The last version that had it as ended or was without it, followed by one in which it is active. */
    private @Nullable Limbo sameName(UseCase useCase) {
        if (useCase.status() == Status.WAITING) {
            // Who waits has not begun again.
            return null;
        }
        Gap open = null;
        Gap gap = null;
        LocalDate back = null;
        boolean began = false;
        for (Agreed version : facts.versions()) {
            UseCase then = version.useCase(useCase.id()).orElse(null);
            if (then == null) {
                open = began && open == null ? new Gap(version.on(), false) : open;
            } else if (then.status() == Status.ENDED) {
                open = new Gap(then.since() == null ? version.on() : then.since(), true);
            } else {
                if (open != null && (open.decided() || missedAPack(open.left(), version.on()))) {
                    gap = open;
                    back = version.on();
                }
                open = null;
                began = then.status() == Status.ACTIVE || (began && then.status() == Status.WAITING);
            }
        }
        if (gap == null || back == null || isOpenedAgain(useCase, gap.left())) {
            return null;
        }
        String key = gap.decided() ? "limbo.came_back.same" : "limbo.came_back.same.undecided";
        return limbo(useCase, back, message(key, facts.daysSince(back), gap.left(), back));
    }

    /** By a joint adapt, for all to see. */
    private boolean isOpenedAgain(UseCase useCase, LocalDate left) {
        Decision last = facts.lastOn(useCase.id());
        return last != null && last.outcome() == Outcome.ADAPT && !last.date().isBefore(left);
    }

    /** What is mended before the next pack was a slip. */
    private boolean missedAPack(LocalDate left, LocalDate back) {
        YearMonth before = facts.calendar().servingPeriod(left.minusDays(1));
        return facts.calendar().packDate(before.plusMonths(1)).isBefore(back);
    }

    private Optional<Limbo> otherName(UseCase useCase) {
        return predecessor(useCase).map(left -> {
            Charter charter = Objects.requireNonNull(useCase.charter(), "what has a predecessor is agreed");
            LocalDate back = charter.agreedOn().isBefore(left.on())
                    ? facts.versions().get(firstAgreed(useCase.id())).on()
                    : charter.agreedOn();
            Message what = message(
                    left.decided() ? "limbo.came_back" : "limbo.came_back.undecided",
                    facts.daysSince(back),
                    left.name(),
                    left.on());
            return limbo(useCase, back, withMoves(what, left, useCase));
        });
    }

    /** The one that went off its way last. */
    private Optional<Left> predecessor(UseCase useCase) {
        Charter charter = useCase.charter();
        int from = firstAgreed(useCase.id());
        if (charter == null || from < 0) {
            return Optional.empty();
        }
        return ids().stream()
                .filter(id -> !id.equals(useCase.id()))
                .flatMap(id -> left(id).stream())
                .filter(left -> isLater(charter, from, left))
                .filter(left -> Likeness.haveSamePlace(charter, left.charter())
                        && Likeness.haveSimilarMeasures(charter, left.charter()))
                .reduce((earlier, later) -> later.on().isBefore(earlier.on()) ? earlier : later);
    }

    /**
     * It came when the other was gone. Of the first version it is not known which came first. After what was ended it begins in the
     * same month or later; what only left the file goes on under its new name in whatever window.
     */
    private boolean isLater(Charter charter, int from, Left left) {
        YearMonth start = charter.pilot().from();
        boolean afterwards =
                (from > 0 || left.version() > 0) ? from >= left.version() : !start.isBefore(YearMonth.from(left.on()));
        return afterwards
                && (!left.decided() || !start.isBefore(left.charter().pilot().from()));
    }

    /** A new name does not make the moves of the decision date undone: what goes on has one chain under both. */
    private Message withMoves(Message what, Left left, UseCase useCase) {
        Moves before = moves.get(left.id());
        Moves now = moves.get(useCase.id());
        if (before == null || now == null) {
            return what;
        }
        Moves told = left.decided()
                ? before
                : before.goingOnAs(
                        now, facts.versions().get(firstAgreed(useCase.id())).on());
        List<Message> sentences = told.sentences();
        if (told.dates().size() == 1) {
            return what;
        }
        Message with =
                message(left.decided() ? "limbo.came_back.old_moves" : "limbo.came_back.moves", what, sentences.get(0));
        return sentences.stream().skip(1).reduce(with, (all, next) -> message("limbo.came_back.and", all, next));
    }

    /** When a use case went off its way; empty for others, for what was scaled and for what never began. */
    private Optional<Left> left(String id) {
        Left left = null;
        Charter charter = null;
        boolean began = false;
        for (int i = 0; i < facts.versions().size(); i++) {
            Agreed version = facts.versions().get(i);
            UseCase then = version.useCase(id).orElse(null);
            charter = then == null || then.charter() == null ? charter : then.charter();
            began = began || (then != null && then.status() != Status.WAITING);
            if (charter == null || !began) {
                continue;
            }
            if (then == null) {
                left = left == null ? new Left(id, facts.name(id), charter, i, version.on(), false) : left;
            } else if (then.status() == Status.ENDED) {
                LocalDate on = then.since() == null ? version.on() : then.since();
                left = new Left(id, facts.name(id), charter, left == null ? i : left.version(), on, true);
            } else {
                left = null;
            }
        }
        return charter == null ? Optional.empty() : asDecided(id, charter, left);
    }

    /** What the log says of it counts more than the file. */
    private Optional<Left> asDecided(String id, Charter charter, @Nullable Left left) {
        Decision last = facts.lastOn(id);
        if (last == null || last.outcome() == Outcome.ADAPT) {
            return Optional.ofNullable(left);
        }
        if (last.outcome() == Outcome.SCALE) {
            return Optional.empty();
        }
        int version = left == null ? firstFrom(last.date()) : left.version();
        return Optional.of(new Left(id, facts.name(id), charter, version, last.date(), true));
    }

    private int firstFrom(LocalDate day) {
        int version = 0;
        while (version < facts.versions().size() - 1
                && facts.versions().get(version).on().isBefore(day)) {
            version++;
        }
        return version;
    }

    private Collection<String> ids() {
        return facts.versions().stream()
                .flatMap(v -> v.customer().useCases().stream())
                .map(UseCase::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first version in which it had a charter; -1 if none. */
    private int firstAgreed(String id) {
        for (int i = 0; i < facts.versions().size(); i++) {
            if (facts.versions().get(i).useCase(id).map(UseCase::charter).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** It concerns the meeting when it is new, and when it is to be decided. */
    private Limbo limbo(UseCase useCase, LocalDate back, Message what) {
        boolean isNew = back.isAfter(facts.calendar().packDate(facts.period().minusMonths(1)));
        boolean due = facts.standing(useCase.id()).filter(s -> s.decisionDue()).isPresent();
        return new Limbo(
                useCase.id(), useCase.name(), Limbo.Kind.CAME_BACK, back, facts.daysSince(back), isNew || due, what);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Comebacks.class, key, arguments);
    }

    /** A stretch in which a use case was ended, or out of the file. */
    private record Gap(LocalDate left, boolean decided) {}

    /**
     * A use case that is not on its way any more.
     *
     * @param version the first that had it so
     * @param on the day on which it was ended, or left the file
     * @param decided whether it was ended, and not only left out
     */
    private record Left(String id, Wording name, Charter charter, int version, LocalDate on, boolean decided) {}
}
