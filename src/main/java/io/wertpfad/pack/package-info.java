/**
 * Composes the content of a steering pack, draws its charts and renders it. Start with {@link
 * io.wertpfad.pack.PackContent}, from which everything printed comes.
 */
@NullMarked
package io.wertpfad.pack;

import org.jspecify.annotations.NullMarked;
