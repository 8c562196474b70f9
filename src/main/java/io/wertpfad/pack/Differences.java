package io.wertpfad.pack;

import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.ValueUnit;
import io.wertpfad.decision.Verdict;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.PackContent.Word;
import io.wertpfad.pack.PackSource.ReplacedMeasure;
import io.wertpfad.pack.PackSource.ReplacedPack;
import io.wertpfad.pack.PackSource.ReplacedUseCase;
import io.wertpfad.pack.Replacement.Difference;
import io.wertpfad.pack.Replacement.Kind;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment;
import io.wertpfad.unit.Unit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different from the revision that is replaced, in the use cases and measures that an edition shows. */
final class Differences {

    /** Below this share of a figure it is the same one, computed in another order. */
    private static final double SAME = 1e-9;

    private static final Unit PERCENT = Unit.of("%").orElseThrow();

    private final ReplacedPack replaced;
    private final List<Difference> all = new ArrayList<>();

    private Differences(ReplacedPack replaced) {
        this.replaced = replaced;
    }

    /**
     * The weightiest of each use case first.
     *
     * @param names of use cases that are gone
     */
    static Replacement of(ReplacedPack replaced, List<UseCasePart> useCases, Map<String, Wording> names) {
        Differences differences = new Differences(replaced);
        useCases.forEach(differences::useCase);
        Set<String> now = useCases.stream().map(UseCasePart::id).collect(Collectors.toSet());
        replaced.useCases().keySet().stream()
                .filter(id -> !now.contains(id))
                .sorted()
                .forEach(id -> differences.whole(Kind.GONE, id, names.getOrDefault(id, new Wording(id, id))));
        return new Replacement(replaced.revision(), differences.all);
    }

    private void useCase(UseCasePart useCase) {
        ReplacedUseCase before = replaced.useCases().get(useCase.id());
        if (before == null) {
            whole(Kind.ADDED, useCase.id(), useCase.name());
            return;
        }
        if (before.advice() != useCase.advice()) {
            all.add(new Difference(
                    Kind.ADVICE,
                    useCase.id(),
                    useCase.name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    word(before.advice()),
                    word(useCase.advice())));
        }
        for (MeasurePart measure : useCase.measures()) {
            ReplacedMeasure was = before.measures().get(measure.id());
            if (was == null) {
                all.add(new Difference(
                        Kind.ADDED,
                        useCase.id(),
                        useCase.name(),
                        measure.id(),
                        measure.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
            } else {
                new Of(useCase, measure).compare(was);
            }
        }
    }

    private void whole(Kind kind, String id, Wording name) {
        all.add(new Difference(kind, id, name, null, null, null, null, null, null, null, null));
    }

    private static Word word(Recommendation.Advice advice) {
        return new Word(advice.code(), advice.label());
    }

    private static Word word(Verdict verdict) {
        return new Word(verdict.code(), verdict.label());
    }

    private static boolean same(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return Objects.equals(a, b);
        }
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }

    /** The differences of one measure. */
    private final class Of {

        private final UseCasePart useCase;
        private final MeasurePart measure;

        private Of(UseCasePart useCase, MeasurePart measure) {
            this.useCase = useCase;
            this.measure = measure;
        }

        private void compare(ReplacedMeasure was) {
            if (was.verdict() != measure.verdict()) {
                add(Kind.VERDICT, null, null, null, null, word(was.verdict()), word(measure.verdict()));
            }
            Assessment assessment = measure.assessment();
            if (!measure.unit().isPercent()) {
                figure(
                        Kind.CHANGE,
                        null,
                        PERCENT,
                        was.changePercent(),
                        assessment.effect().changePercent());
            }
            figure(Kind.BASELINE, null, measure.unit(), was.baseline(), measure.baseline());
            figure(Kind.PILOT, null, measure.unit(), was.pilot(), measure.now());
            if (measure.value().unit() instanceof ValueUnit.Known known && was.realised() != null) {
                figure(
                        Kind.REALISED,
                        null,
                        known.unit(),
                        was.realised(),
                        measure.value().value());
            }
            months(was.months(), assessment);
        }

        private void months(Map<YearMonth, Double> before, Assessment assessment) {
            Map<YearMonth, Double> now = assessment.values();
            Set<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
            months.addAll(before.keySet());
            months.addAll(now.keySet());
            months.forEach(m -> figure(Kind.MONTH, m, measure.unit(), before.get(m), now.get(m)));
        }

        private void figure(
                Kind kind,
                @Nullable YearMonth month,
                @Nullable Unit unit,
                @Nullable Double before,
                @Nullable Double now) {
            if (!same(before, now)) {
                add(kind, month, unit, before, now, null, null);
            }
        }

        private void add(
                Kind kind,
                @Nullable YearMonth month,
                @Nullable Unit unit,
                @Nullable Double before,
                @Nullable Double now,
                @Nullable Word wordBefore,
                @Nullable Word wordNow) {
            all.add(new Difference(
                    kind,
                    useCase.id(),
                    useCase.name(),
                    measure.id(),
                    measure.name(),
                    month,
                    unit,
                    before,
                    now,
                    wordBefore,
                    wordNow));
        }
    }
}
