package io.wertpfad.measurement;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * How much of an activity a month had under one emission factor: what a change of emissions can be split by.
 *
 * @param amount in the unit of the factor
 */
public record ActivityAmount(YearMonth month, EmissionFactor factor, BigDecimal amount) {}
