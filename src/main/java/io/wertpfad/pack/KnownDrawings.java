package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.Drawings;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import io.wertpfad.text.TemplateMistake;
import io.wertpfad.text.Templates;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Drawings of a pack; asked for one that there is not, it says which there are, instead of leaving an empty place. */
record KnownDrawings(PackDrawings drawings, Templates templates) implements Drawings {

    @Override
    public Drawing find(Element object) {
        Drawing drawing = drawings.find(object);
        if (drawing == null) {
            throw unknown(object);
        }
        return drawing;
    }

    private TemplateMistake unknown(Element object) {
        String type = object.getAttribute("type");
        Map<String, Set<String>> attributes = PackTemplates.DRAWINGS.getOrDefault(type, Map.of());
        String attribute = attributes.keySet().stream().findFirst().orElse("type");
        Set<String> valid = new TreeSet<>(
                attributes.isEmpty()
                        ? PackTemplates.DRAWINGS.keySet()
                        : drawings.figures().names(type));
        return templates.mistakeAt(
                PackRenderer.SET,
                "type=\"" + type + "\"",
                Message.of(
                        KnownDrawings.class,
                        "drawing.unknown",
                        type,
                        attribute,
                        object.getAttribute(attribute),
                        NearestNames.orAll(object.getAttribute(attribute), valid)));
    }
}
