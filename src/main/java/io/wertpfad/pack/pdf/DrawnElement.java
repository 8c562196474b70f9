package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Point;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A drawing in its place in the layout. */
final class DrawnElement implements ITextReplacedElement {

    private final DrawnOnce drawn;
    private final Drawing drawing;
    private final int width;
    private final int mostPoints;
    private int height;
    private Point location = new Point(0, 0);

    /**
     * One that may grow.
     *
     * @param width in dots, as the height
     * @param mostPoints to which its height may grow
     */
    DrawnElement(DrawnOnce drawn, Drawing drawing, int width, int height, int mostPoints) {
        this.drawn = drawn;
        this.drawing = drawing;
        this.width = width;
        this.height = height;
        this.mostPoints = mostPoints;
    }

    /** At least as many dots as there are in a number of points. */
    static int dots(int points) {
        return (int) Math.ceil(points * ITextRenderer.DEFAULT_DOTS_PER_POINT);
    }

    /** Takes as many whole points of the room as it may; gives what it took. All in dots. */
    int grow(int room) {
        int points = Math.round(height / ITextRenderer.DEFAULT_DOTS_PER_POINT)
                + (int) (room / ITextRenderer.DEFAULT_DOTS_PER_POINT);
        int more = Math.max(0, dots(Math.min(mostPoints, points)) - height);
        height += more;
        return more;
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice output, BlockBox box) {
        PdfContentByte page = output.getCurrentPage();
        float w = width / output.getDotsPerPoint();
        float h = height / output.getDotsPerPoint();
        PdfTemplate template = drawn.of(page, drawing, w, h);
        com.lowagie.text.Rectangle area = output.createLocalTargetArea(context, box);
        page.addTemplate(template, area.getLeft(), area.getBottom());
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext context) {}

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
