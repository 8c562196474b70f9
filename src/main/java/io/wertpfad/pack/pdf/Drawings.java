package io.wertpfad.pack.pdf;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Knows the drawings that a document asks for by {@code <object type="…">}. */
@FunctionalInterface
public interface Drawings {

    /** The drawing of an object element; null if there is none of its type and attributes. */
    @Nullable
    Drawing find(Element object);
}
