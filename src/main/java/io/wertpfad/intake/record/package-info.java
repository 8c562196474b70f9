/**
 * The base of kinds of files whose rows are records with a key: a newer file with the same key supersedes the record, and
 * every earlier data state can still be asked for. Start with {@link io.wertpfad.intake.record.RecordKind}.
 */
@NullMarked
@NamedInterface("record")
package io.wertpfad.intake.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
