package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.util.HashMap;
import java.util.Map;

/** The drawings of a document: what is shown in many places, such as a symbol, is drawn and written once. */
final class DrawnOnce {

    private final Map<Key, PdfTemplate> templates = new HashMap<>();

    private record Key(Drawing drawing, float width, float height) {}

    PdfTemplate of(PdfContentByte page, Drawing drawing, float width, float height) {
        return templates.computeIfAbsent(new Key(drawing, width, height), key -> {
            PdfTemplate template = page.createTemplate(width, height);
            VectorGraphics graphics = new VectorGraphics(template, width, height);
            drawing.draw(graphics, width, height);
            graphics.dispose();
            return template;
        });
    }
}
