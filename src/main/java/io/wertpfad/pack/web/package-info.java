/**
 * From XHTML to a page for the screen: one HTML file that needs nothing from outside and runs no script. Knows nothing of
 * packs. Start with {@link io.wertpfad.pack.web.WebPage}.
 */
@NullMarked
package io.wertpfad.pack.web;

import org.jspecify.annotations.NullMarked;
