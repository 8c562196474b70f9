/**
 * Series in; limits, signals, effect and forecast out. Pure functions: no Spring, no input or output, no clock. Start with
 * {@link io.wertpfad.trend.Trend}; every formula's source is in {@code src/docs/statistics.md}.
 */
@NullMarked
package io.wertpfad.trend;

import org.jspecify.annotations.NullMarked;
