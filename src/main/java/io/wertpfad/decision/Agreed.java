package io.wertpfad.decision;

import io.wertpfad.portfolio.Customer;
import java.time.LocalDate;

/**
 * A version of a customer's portfolio file.
 *
 * @param on the day on which it was accepted
 */
public record Agreed(LocalDate on, Customer customer) {}
