@NullMarked
package io.wertpfad.pack.web;

import org.jspecify.annotations.NullMarked;
