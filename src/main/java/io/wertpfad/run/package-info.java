/**
 * Wiring only: the commands, the Spring Batch jobs and their progress. Start with {@link io.wertpfad.run.Wertpfad}.
 */
@NullMarked
package io.wertpfad.run;

import org.jspecify.annotations.NullMarked;
