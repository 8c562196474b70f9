@NullMarked
package io.wertpfad.trend;

import org.jspecify.annotations.NullMarked;
