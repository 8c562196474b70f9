/**
 * Originals by SHA-256 and the log that says in which order they came: the source of truth, of which the database is a
 * projection. Start with {@link io.wertpfad.archive.Archive}.
 */
@NullMarked
package io.wertpfad.archive;

import org.jspecify.annotations.NullMarked;
