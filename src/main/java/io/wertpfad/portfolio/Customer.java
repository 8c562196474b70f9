package io.wertpfad.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key customer: one value path, one steering, at most three active use cases.
 *
 * @param release who lets an edition go: automatic, or held for {@code release}
 */
public record Customer(
        String id,
        String name,
        ValuePath valuePath,
        Map<Edition, Release> release,
        Steering steering,
        List<UseCase> useCases) {

    public Customer {
        release = Map.copyOf(release);
        useCases = List.copyOf(useCases);
    }

    public Optional<UseCase> useCase(String useCaseId) {
        return useCases.stream().filter(u -> u.id().equals(useCaseId)).findFirst();
    }

    public List<UseCase> withStatus(UseCase.Status status) {
        return useCases.stream().filter(u -> u.status() == status).toList();
    }
}
