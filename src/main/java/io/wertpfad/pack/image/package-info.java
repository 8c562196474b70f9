/**
 * Drawings as pictures of their own: SVG with text as text, and PNG. The same drawing gives the same bytes on every machine,
 * and no font of the machine is needed. Start with {@link io.wertpfad.pack.image.SvgImage}.
 */
@NullMarked
package io.wertpfad.pack.image;

import org.jspecify.annotations.NullMarked;
