package io.wertpfad.pack;

import io.wertpfad.pack.image.Picture;
import io.wertpfad.pack.image.SvgImage;
import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.text.Templates;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a drawing has become: its lines and texts, and whether all texts can be read. */
record DrawnTexts(Element svg, double width, double height) {

    static final ChartStyle STYLE = ChartStyle.of(new String(
            new Templates(null).file(PackRenderer.SET, PackRenderer.STYLE).orElseThrow(), StandardCharsets.UTF_8));

    static DrawnTexts of(Drawing drawing, double width, double height) {
        return new DrawnTexts(
                SvgImage.element(new Picture(drawing, width, height, "title", "description", "en"), "x"),
                width,
                height);
    }

    List<Element> all(String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** Texts that meet each other or reach over the edge of the drawing; empty if all can be read. */
    List<String> unreadable() {
        List<String> found = new ArrayList<>();
        List<TextBox> boxes = all("text").stream().map(TextBox::of).toList();
        for (int i = 0; i < boxes.size(); i++) {
            TextBox box = boxes.get(i);
            if (!box.isWithin(width, height)) {
                found.add(box + " reaches over the edge");
            }
            boxes.subList(0, i).stream().filter(box::meets).forEach(other -> found.add(box + " meets " + other));
        }
        return found;
    }

    /** How many lines are drawn in a colour of the style sheet. */
    long lines(String colour) {
        Color known = STYLE.colour(colour);
        String rgb = "rgb(" + known.getRed() + "," + known.getGreen() + "," + known.getBlue() + ")";
        return all("line").stream()
                .filter(line -> TextBox.inherited(line, "stroke").equals(rgb))
                .count();
    }
}
