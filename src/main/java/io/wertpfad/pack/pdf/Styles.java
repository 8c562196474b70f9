package io.wertpfad.pack.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;

/**
 * Finds the rules for an element once for all elements that no rule can tell apart: those of the same name and attributes
 * within alike elements. To ask every rule about every cell of every table took a third of the layout's time. Where a style
 * sheet looks at an element's neighbours, each element is asked about.
 */
final class Styles extends StyleReference {

    private final TemplateAgent agent;
    private final IdentityHashMap<Element, Integer> kinds = new IdentityHashMap<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final Map<Integer, CascadedStyle> styles = new HashMap<>();
    private final Map<List<Object>, Optional<CascadedStyle>> pseudo = new HashMap<>();

    Styles(TemplateAgent agent) {
        super(agent);
        this.agent = agent;
    }

    @Override
    public CascadedStyle getCascadedStyle(@Nullable Element element, boolean again) {
        if (element == null || again || agent.looksAtNeighbours()) {
            return super.getCascadedStyle(element, again);
        }
        int kind = kind(element);
        CascadedStyle known = styles.get(kind);
        if (known == null) {
            known = super.getCascadedStyle(element, false);
            styles.put(kind, known);
        }
        return known;
    }

    @Override
    public @Nullable CascadedStyle getPseudoElementStyle(Node node, String name) {
        if (!(node instanceof Element element) || agent.looksAtNeighbours()) {
            return super.getPseudoElementStyle(node, name);
        }
        List<Object> key = List.of(kind(element), name);
        Optional<CascadedStyle> known = pseudo.get(key);
        if (known == null) {
            known = Optional.ofNullable(super.getPseudoElementStyle(element, name));
            pseudo.put(key, known);
        }
        return known.orElse(null);
    }

    private int kind(Element element) {
        Integer known = kinds.get(element);
        if (known != null) {
            return known;
        }
        List<Object> likeness = new ArrayList<>();
        likeness.add(element.getParentNode() instanceof Element parent ? kind(parent) : -1);
        likeness.add(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            likeness.add(attribute.getName());
            likeness.add(attribute.getValue());
        }
        int kind = numbers.computeIfAbsent(likeness, l -> numbers.size());
        kinds.put(element, kind);
        return kind;
    }
}
