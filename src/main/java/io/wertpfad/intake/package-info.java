/**
 * Files in, accepted records and rejections out. Intake knows files, not meanings: what a kind of file means is a {@link
 * io.wertpfad.intake.FileKind} that its owner supplies. Start with {@link io.wertpfad.intake.Intake}.
 */
@NullMarked
package io.wertpfad.intake;

import org.jspecify.annotations.NullMarked;
