package io.wertpfad.decision.agenda;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Decision;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.UseCase.Status;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for the active and waiting use cases which building blocks of other customers could serve them. */
record ServingBlocks(Facts facts) {

    /** By use case in the order of the portfolio file, of each the most reused block first. */
    List<Serving> all() {
        return facts.customer().useCases().stream()
                .filter(u -> u.status() == Status.ACTIVE || u.status() == Status.WAITING)
                .flatMap(this::blocksFor)
                .toList();
    }

    private Stream<Serving> blocksFor(UseCase useCase) {
        Charter charter = useCase.charter();
        if (charter == null) {
            return Stream.empty();
        }
        return facts.elsewhere().customers().stream()
                .filter(other -> !other.id().equals(facts.customer().id()))
                .flatMap(other -> other.useCases().stream().flatMap(origin -> serving(useCase, charter, other, origin)))
                .sorted(Comparator.comparingInt(Serving::reuses).reversed().thenComparing(Serving::block));
    }

    private Stream<Serving> serving(UseCase useCase, Charter charter, Customer other, UseCase origin) {
        List<Wording> alike = origin.charter() == null
                ? List.of()
                : Likeness.alike(charter.measures(), origin.charter().measures()).stream()
                        .map(Measure::name)
                        .toList();
        if (alike.isEmpty()) {
            return Stream.empty();
        }
        return facts.elsewhere().blocks().stream()
                .filter(b -> !b.isReuse() && b.useCase().equals(origin.id()))
                .filter(b -> !isUsedAt(b, other))
                .map(b -> new Serving(
                        useCase.id(),
                        useCase.name(),
                        b.id(),
                        b.title(),
                        b.kind(),
                        b.status(),
                        origin.id(),
                        origin.name(),
                        other.name(),
                        alike,
                        scaledOn(origin.id()),
                        b.reuses(facts.elsewhere().blocks(), other.id()).size()));
    }

    private boolean isUsedAt(BuildingBlock block, Customer home) {
        return block.reuses(facts.elsewhere().blocks(), home.id()).stream()
                .anyMatch(r -> r.customer().equals(facts.customer().id()));
    }

    private @Nullable LocalDate scaledOn(String useCase) {
        return facts.elsewhere().decisions().stream()
                .filter(d -> d.useCase().equals(useCase) && d.isJoint())
                .max(Comparator.comparing(Decision::date))
                .filter(d -> d.outcome() == Decision.Outcome.SCALE)
                .map(Decision::date)
                .orElse(null);
    }
}
