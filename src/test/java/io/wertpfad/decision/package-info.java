@NullMarked
package io.wertpfad.decision;

import org.jspecify.annotations.NullMarked;
