/**
 * From XHTML to a PDF that is archival and accessible: PDF/A-3a and PDF/UA-1, the same bytes on every machine. Knows
 * nothing of packs. Start with {@link io.wertpfad.pack.pdf.AccessiblePdf}.
 */
@NullMarked
package io.wertpfad.pack.pdf;

import org.jspecify.annotations.NullMarked;
