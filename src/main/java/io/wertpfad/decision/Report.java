package io.wertpfad.decision;

import java.time.YearMonth;

/**
 * A pack that was made of a customer.
 *
 * @param dataState sequence of the log up to which it looked
 * @param sequence where the log has it
 */
public record Report(YearMonth period, long dataState, long sequence) {}
