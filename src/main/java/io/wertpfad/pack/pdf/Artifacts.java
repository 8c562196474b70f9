package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;

/**
 * Marks decoration as artifacts, as few as will do: the layout offers the ground and the borders of every box, and most boxes
 * have none. An artifact without content is taken back, and one that follows another directly becomes part of it. Marks of
 * their own for all of them were half of what a page with tables holds.
 */
final class Artifacts {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private static final int NOWHERE = -1;

    /** Where on the page the content of the last artifact ends, and where its mark does. */
    private int contentEnd = NOWHERE;

    private int markEnd = NOWHERE;

    /** To be told before a page is begun. */
    void newPage() {
        markEnd = NOWHERE;
    }

    void paint(PdfContentByte page, Runnable painting) {
        ByteBuffer written = page.getInternalBuffer();
        int before = written.size();
        boolean follows = before == markEnd;
        page.beginMarkedContentSequence(ARTIFACT);
        if (follows) {
            written.setSize(contentEnd);
        }
        int begin = written.size();
        painting.run();
        int after = written.size();
        page.endMarkedContentSequence();
        if (after == begin && !follows) {
            written.setSize(before);
        } else {
            contentEnd = after;
            markEnd = written.size();
        }
    }
}
