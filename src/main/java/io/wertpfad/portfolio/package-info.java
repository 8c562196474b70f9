/**
 * Customers, use cases, charters and steering as written in {@code portfolio/*.yaml}. Start with {@link
 * io.wertpfad.portfolio.Customer} for the terms and with {@link io.wertpfad.portfolio.Portfolio} for how they are read.
 */
@NullMarked
package io.wertpfad.portfolio;

import org.jspecify.annotations.NullMarked;
