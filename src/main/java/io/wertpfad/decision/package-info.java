/**
 * Assessments and charter in; verdict and recommendation with their reasons out. Start with {@link
 * io.wertpfad.decision.Judgement}.
 */
@NullMarked
package io.wertpfad.decision;

import org.jspecify.annotations.NullMarked;
