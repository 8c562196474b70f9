package io.wertpfad.pack.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a program would write that knows all positions by heart: the same texts, tables and drawings straight with OpenPDF, in
 * the same embedded fonts, without style sheet, tags, bookmarks, attachments and archival extras.
 */
final class BarePdf {

    private static final float MARGIN = 38;
    private static final float[] SIZES = {8, 19, 12, 9.5f, 9};

    /** A part of the document. */
    sealed interface Block {}

    /** A paragraph; a heading has a level from 1 on. */
    record Text(List<Part> parts, int level) implements Block {}

    /** A table; its first rows are repeated on each page. */
    record Grid(List<List<Cell>> rows, int heads, boolean ruled) implements Block {}

    /** What follows begins a page. */
    record Break() implements Block {}

    record Cell(List<Part> parts, int columns, boolean head) {}

    /** Words, or a drawing. */
    sealed interface Part {}

    record Words(String text) implements Part {}

    record Picture(Drawing drawing, float width, float height) implements Part {}

    private static final BaseFont REGULAR = Typeface.of(false, false).font();
    private static final BaseFont BOLD = Typeface.of(true, false).font();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);

    private BarePdf() {}

    /**
     * As OpenPDF writes it when nobody says otherwise: the fonts too are deflated as it thinks best. Nothing else may be
     * rendered meanwhile: the fonts are those of all packs.
     */
    static byte[] of(List<Block> blocks) {
        BarePdf pdf = new BarePdf();
        List.of(REGULAR, BOLD).forEach(font -> font.setCompressionLevel(PdfStream.DEFAULT_COMPRESSION));
        pdf.document.open();
        blocks.forEach(pdf::write);
        pdf.document.close();
        List.of(REGULAR, BOLD).forEach(Typeface::prepare);
        return pdf.bytes.toByteArray();
    }

    private void write(Block block) {
        if (block instanceof Break) {
            document.newPage();
        } else if (block instanceof Text text) {
            Paragraph paragraph = new Paragraph(phrase(text.parts(), text.level() > 0, SIZES[text.level()]));
            paragraph.setKeepTogether(text.level() > 0);
            document.add(paragraph);
        } else if (block instanceof Grid grid) {
            document.add(table(grid));
        }
    }

    private PdfPTable table(Grid grid) {
        int columns = grid.rows().stream()
                .mapToInt(row -> row.stream().mapToInt(Cell::columns).sum())
                .max()
                .orElse(1);
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setHeaderRows(grid.heads());
        table.setSplitRows(false);
        for (List<Cell> row : grid.rows()) {
            for (Cell cell : row) {
                PdfPCell made = new PdfPCell(phrase(cell.parts(), cell.head(), SIZES[0]));
                made.setColspan(cell.columns());
                made.setBorder(grid.ruled() ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
                made.setBorderWidth(0.4f);
                made.setVerticalAlignment(Element.ALIGN_TOP);
                table.addCell(made);
            }
            table.completeRow();
        }
        return table;
    }

    private Phrase phrase(List<Part> parts, boolean strong, float size) {
        Phrase phrase = new Phrase();
        Font font = new Font(strong ? BOLD : REGULAR, size);
        for (Part part : parts) {
            if (part instanceof Words words) {
                phrase.add(new Chunk(words.text(), font));
            } else if (part instanceof Picture picture) {
                phrase.add(new Chunk(image(picture), 0, 0, true));
            }
        }
        return phrase;
    }

    private Image image(Picture picture) {
        PdfContentByte page = writer.getDirectContent();
        PdfTemplate template = page.createTemplate(picture.width(), picture.height());
        VectorGraphics graphics = new VectorGraphics(template, picture.width(), picture.height());
        picture.drawing().draw(graphics, picture.width(), picture.height());
        graphics.dispose();
        return Image.getInstance(template);
    }
}
