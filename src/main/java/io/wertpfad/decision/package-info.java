/**
 * Assessments, charter and the log of decisions in; phase, verdict and recommendation with their reasons out. Start with
 * {@code Review}: one use case in the pack of one period.
 */
@NullMarked
package io.wertpfad.decision;

import org.jspecify.annotations.NullMarked;
