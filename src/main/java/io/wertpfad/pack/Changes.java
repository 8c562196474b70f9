package io.wertpfad.pack;

import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.Verdict;
import io.wertpfad.decision.agenda.Logged;
import io.wertpfad.pack.PackContent.Change;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.PackContent.Word;
import io.wertpfad.pack.PackSource.PreviousPack;
import io.wertpfad.pack.PackSource.PreviousStanding;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the last pack, the weightiest first; nothing if there was none.
 *
 * @param restated how many values of earlier packs that this one shows are other ones now
 */
record Changes(PackSource source, List<UseCasePart> useCases, int restated) {

    List<Change> list() {
        List<Change> changes = new ArrayList<>();
        if (source.revision() > 1) {
            changes.add(counted(Change.Kind.REVISED, null, null, source.revision()));
        }
        PreviousPack previous = source.previous();
        if (previous != null) {
            since(previous, changes);
        }
        if (restated > 0) {
            changes.add(counted(Change.Kind.RESTATED, null, null, restated));
        }
        return changes.stream().sorted(Comparator.comparing(Change::kind)).toList();
    }

    private void since(PreviousPack previous, List<Change> changes) {
        decided(previous, changes);
        for (UseCasePart useCase : useCases) {
            PreviousStanding before = previous.useCases().get(useCase.id());
            if (before == null) {
                boolean again = source.agenda().focus().isActiveAgain(useCase.id());
                changes.add(counted(
                        again ? Change.Kind.RETURNED : Change.Kind.NEW_USE_CASE, useCase.id(), useCase.name(), 0));
            } else {
                charter(useCase, before, changes);
                compare(useCase, before, changes);
            }
        }
        Set<String> now = useCases.stream().map(UseCasePart::id).collect(Collectors.toSet());
        previous.useCases().keySet().stream()
                .filter(id -> !now.contains(id))
                .sorted()
                .forEach(id -> changes.add(
                        counted(Change.Kind.LEFT, id, source.steering().useCaseName(id), 0)));
    }

    /** The decisions that the last pack did not know. */
    private void decided(PreviousPack previous, List<Change> changes) {
        List<Logged> taken = source.agenda().log().stream()
                .filter(l -> !previous.decisions().contains(key(l.decision())))
                .sorted(Comparator.comparing(l -> l.decision().date()))
                .toList();
        for (Logged logged : taken) {
            Decision decision = logged.decision();
            Word outcome =
                    new Word(decision.outcome().code(), decision.outcome().label());
            changes.add(new Change(
                    Change.Kind.DECIDED,
                    decision.useCase(),
                    logged.name(),
                    null,
                    null,
                    null,
                    outcome,
                    decision.date(),
                    logged.counts() ? 1 : 0));
        }
    }

    private static String key(Decision decision) {
        return PreviousPack.key(
                decision.useCase(), decision.date(), decision.outcome().code());
    }

    private static void charter(UseCasePart useCase, PreviousStanding before, List<Change> changes) {
        LocalDate was = before.decisionDate();
        LocalDate is = useCase.phase().decisionDate();
        if (was != null && !was.equals(is)) {
            changes.add(new Change(
                    Change.Kind.MOVED,
                    useCase.id(),
                    useCase.name(),
                    null,
                    null,
                    date(was),
                    date(is),
                    null,
                    is.isAfter(was) ? useCase.charter().extensions() : 0));
        }
        int others = (int) useCase.charter().amendments().stream()
                .filter(a -> a.kind() != CharterAmendment.Kind.DECISION_DATE)
                .filter(a -> !before.amendments()
                        .contains(PreviousStanding.key(a.on(), a.kind().code(), a.measure())))
                .count();
        if (others > 0) {
            changes.add(counted(Change.Kind.AMENDED, useCase.id(), useCase.name(), others));
        }
    }

    private static void compare(UseCasePart useCase, PreviousStanding before, List<Change> changes) {
        if (useCase.decisionDue() && !before.decisionDue()) {
            changes.add(counted(Change.Kind.DECISION_DUE, useCase.id(), useCase.name(), 0));
        }
        if (useCase.advice() != before.advice()) {
            changes.add(new Change(
                    Change.Kind.ADVICE,
                    useCase.id(),
                    useCase.name(),
                    null,
                    null,
                    word(before.advice()),
                    word(useCase.advice()),
                    null,
                    0));
        }
        for (MeasurePart measure : useCase.measures()) {
            Verdict was = before.verdicts().get(measure.id());
            if (was != null && was != measure.verdict()) {
                changes.add(new Change(
                        Change.Kind.VERDICT,
                        useCase.id(),
                        useCase.name(),
                        measure.id(),
                        measure.name(),
                        word(was),
                        word(measure.verdict()),
                        null,
                        0));
            }
        }
    }

    private static Change counted(Change.Kind kind, @Nullable String useCase, @Nullable Wording name, int count) {
        return new Change(kind, useCase, name, null, null, null, null, null, count);
    }

    private static Word date(LocalDate date) {
        return new Word(date.toString(), Message.of(Changes.class, "change.date", date));
    }

    private static Word word(Recommendation.Advice advice) {
        return new Word(advice.code(), advice.label());
    }

    private static Word word(Verdict verdict) {
        return new Word(verdict.code(), verdict.label());
    }
}
