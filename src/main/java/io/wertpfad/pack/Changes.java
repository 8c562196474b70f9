package io.wertpfad.pack;

import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.Verdict;
import io.wertpfad.pack.PackContent.Change;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.PackContent.Word;
import java.util.ArrayList;
import java.util.List;

/** What is different from the last pack, the weightiest first; nothing if there was none. */
record Changes(PackSource source, List<UseCasePart> useCases) {

    List<Change> list() {
        List<Change> changes = new ArrayList<>();
        if (source.revision() > 1) {
            changes.add(new Change(Change.Kind.REVISED, null, null, null, null, source.revision()));
        }
        PackSource.PreviousPack previous = source.previous();
        if (previous != null) {
            for (UseCasePart useCase : useCases) {
                PackSource.PreviousStanding before = previous.useCases().get(useCase.id());
                if (before == null) {
                    changes.add(new Change(Change.Kind.NEW_USE_CASE, useCase.name(), null, null, null, 0));
                } else {
                    compare(useCase, before, changes);
                }
            }
        }
        int restated = (int) source.restatements().stream().filter(this::shown).count();
        if (restated > 0) {
            changes.add(new Change(Change.Kind.RESTATED, null, null, null, null, restated));
        }
        return changes.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    private static void compare(UseCasePart useCase, PackSource.PreviousStanding before, List<Change> changes) {
        if (useCase.decisionDue() && !before.decisionDue()) {
            changes.add(new Change(Change.Kind.DECISION_DUE, useCase.name(), null, null, null, 0));
        }
        if (useCase.advice() != before.advice()) {
            changes.add(new Change(
                    Change.Kind.ADVICE, useCase.name(), null, word(before.advice()), word(useCase.advice()), 0));
        }
        for (MeasurePart measure : useCase.measures()) {
            Verdict was = before.verdicts().get(measure.id());
            if (was != null && was != measure.verdict()) {
                changes.add(new Change(
                        Change.Kind.VERDICT, useCase.name(), measure.name(), word(was), word(measure.verdict()), 0));
            }
        }
    }

    private static Word word(Recommendation.Advice advice) {
        return new Word(advice.code(), advice.label());
    }

    private static Word word(Verdict verdict) {
        return new Word(verdict.code(), verdict.label());
    }

    private boolean shown(PackSource.Restatement restatement) {
        return useCases.stream()
                .anyMatch(u -> u.id().equals(restatement.useCase())
                        && u.measures().stream().anyMatch(m -> m.id().equals(restatement.measure())));
    }
}
