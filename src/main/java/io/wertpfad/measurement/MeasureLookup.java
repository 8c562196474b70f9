package io.wertpfad.measurement;

import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.UnknownNames;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds measures by the ids in a row, the same few millions of times. */
final class MeasureLookup {

    private static final int REMEMBERED = 10_000;

    private final Definitions definitions;
    private final Map<String, Map<String, Found>> found = new HashMap<>();
    private int remembered;

    MeasureLookup(Definitions definitions) {
        this.definitions = definitions;
    }

    Found find(String useCase, String measure) {
        Map<String, Found> ofUseCase = found.get(useCase);
        Found known = ofUseCase == null ? null : ofUseCase.get(measure);
        if (known != null) {
            return known;
        }
        Found looked = look(useCase, measure);
        if (remembered < REMEMBERED) {
            remembered++;
            found.computeIfAbsent(useCase, u -> new HashMap<>()).put(measure, looked);
        }
        return looked;
    }

    boolean keepsValues(String useCase, Measure measure) {
        return measure.aggregate().needsValues()
                || definitions.distributions().contains(Definitions.name(useCase, measure.id()));
    }

    private Found look(String useCaseId, String measureId) {
        Portfolio portfolio = definitions.portfolio();
        if (useCaseId.isEmpty()) {
            return Found.noUseCase(problem("missing", Column.USE_CASE.canonical()));
        }
        Optional<Portfolio.Located> located = portfolio.useCase(useCaseId);
        if (located.isEmpty()) {
            return Found.noUseCase(UnknownNames.useCase(portfolio, useCaseId));
        }
        UseCase useCase = located.get().useCase();
        Charter charter = useCase.charter();
        if (charter == null) {
            return Found.noUseCase(problem("no_charter", useCaseId));
        }
        if (measureId.isEmpty()) {
            return Found.noMeasure(problem("missing", Column.MEASURE.canonical()));
        }
        return useCase.measure(measureId)
                .map(measure -> new Found(measure, null, false))
                .orElseGet(() -> Found.noMeasure(problem(
                        "unknown_measure",
                        measureId,
                        useCaseId,
                        charter.measures().stream().map(Measure::id).toList())));
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.of(MeasureLookup.class, code, arguments);
    }

    /**
     * A measure, or why there is none.
     *
     * @param useCaseUnknown whether it is the use case that is wrong
     */
    record Found(@Nullable Measure measure, @Nullable Problem problem, boolean useCaseUnknown) {

        static Found noUseCase(Problem problem) {
            return new Found(null, problem, true);
        }

        static Found noMeasure(Problem problem) {
            return new Found(null, problem, false);
        }
    }
}
