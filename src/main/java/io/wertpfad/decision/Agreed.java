package io.wertpfad.decision;

import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a customer's portfolio file.
 *
 * @param on the day on which it was accepted
 * @param sequence where the log has it
 */
public record Agreed(LocalDate on, long sequence, Customer customer) {

    /** The use case in this version; empty where it is not in there. */
    public Optional<UseCase> useCase(String id) {
        return customer.useCase(id);
    }
}
