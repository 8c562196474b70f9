package io.wertpfad.decision;

import io.wertpfad.text.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change to a charter since it was first accepted.
 *
 * @param measure id of the measure it concerns; null if the whole charter
 * @param extension whether it moved the decision date to a later day
 * @param what old and new value, in a sentence
 */
public record CharterAmendment(@Nullable String measure, LocalDate on, boolean extension, Message what) {}
