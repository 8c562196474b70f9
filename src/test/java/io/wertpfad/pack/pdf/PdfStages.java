package io.wertpfad.pack.pdf;

import io.wertpfad.pack.fixture.Clocks;
import java.util.List;
import org.w3c.dom.Document;

/** Makes a PDF stage by stage, so that each can be timed; and the same content without all that. */
public final class PdfStages {

    private final PdfSource source;
    private final List<BarePdf.Block> bare;

    /** Reads what the bare form needs. */
    public PdfStages(PdfSource source) {
        this.source = source;
        this.bare = BareContent.of(source);
    }

    /** The PDF as it is delivered. */
    public byte[] make(Clocks clocks) {
        Document document = clocks.time("XML", () -> AccessiblePdf.parse(source, c -> {}));
        double[] drawing = new double[1];
        PdfSource timed = source.drawnBy(object -> {
            Drawing drawn = source.drawings().find(object);
            return drawn == null
                    ? null
                    : (graphics, width, height) ->
                            drawing[0] += Clocks.milliseconds(() -> drawn.draw(graphics, width, height));
        });
        Typesetting typesetting = clocks.time("style sheet", () -> new Typesetting(timed, document));
        clocks.time("layout", typesetting::layOut);
        byte[][] pdf = new byte[1][];
        double writing = Clocks.milliseconds(() -> pdf[0] = typesetting.write());
        clocks.add("charts", drawing[0]);
        clocks.add("tags, writing", writing - drawing[0]);
        return pdf[0];
    }

    /** The same texts, tables and drawings straight with OpenPDF. */
    public byte[] bare() {
        return BarePdf.of(bare);
    }
}
