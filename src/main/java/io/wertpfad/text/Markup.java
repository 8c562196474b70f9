package io.wertpfad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.unbescape.html.HtmlEscape;

/**
 * A template as the engine sees it, with the line of each element and attribute: it is read by the engine's own parser, so that
 * nothing is evaluated that was not looked at.
 */
final class Markup {

    private Markup() {}

    /** The document as an element without a name. */
    static Element read(String source) {
        Builder builder = new Builder();
        try {
            ParseConfiguration html = ParseConfiguration.htmlConfiguration();
            html.setElementBalancing(ParseConfiguration.ElementBalancing.AUTO_CLOSE);
            new MarkupParser(html).parse(source, builder);
        } catch (ParseException e) {
            throw new IllegalStateException("Well-formed XML can be read as HTML", e);
        }
        return builder.open.get(0);
    }

    /** Text between elements, with the line on which it begins. */
    record Text(String text, int line) {}

    /**
     * An attribute.
     *
     * @param name in lower case; those that the engine evaluates begin with {@code th:}, however they are written
     * @param value without entities
     */
    record Attribute(String name, String value, int line) {

        boolean isEvaluated() {
            return name.startsWith("th:");
        }
    }

    /** An element; children are elements, comments and whatever is between them are texts. */
    record Element(String name, int line, List<Attribute> attributes, List<Element> children, List<Text> texts) {

        Element(String name, int line) {
            this(name, line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Optional<Attribute> attribute(String wanted) {
            return attributes.stream().filter(a -> a.name().equals(wanted)).findFirst();
        }

        /** This element and all below it. */
        void walk(Consumer<Element> visitor) {
            visitor.accept(this);
            children.forEach(child -> child.walk(visitor));
        }
    }

    private static final class Builder extends AbstractMarkupHandler {

        private final List<Element> open = new ArrayList<>(List.of(new Element("", 1)));

        private Element top() {
            return open.get(open.size() - 1);
        }

        private void begin(char[] buffer, int offset, int length, int line) {
            String name = new String(buffer, offset, length).toLowerCase(Locale.ROOT);
            Element element = new Element(name.equals("th-block") ? "th:block" : name, line);
            top().children().add(element);
            open.add(element);
        }

        private void end() {
            open.remove(open.size() - 1);
        }

        @Override
        public void handleStandaloneElementStart(
                char[] buffer, int offset, int length, boolean minimized, int line, int column) {
            begin(buffer, offset, length, line);
        }

        @Override
        public void handleStandaloneElementEnd(
                char[] buffer, int offset, int length, boolean minimized, int line, int column) {
            end();
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
            begin(buffer, offset, length, line);
        }

        @Override
        public void handleCloseElementEnd(char[] buffer, int offset, int length, int line, int column) {
            end();
        }

        @Override
        public void handleAutoCloseElementEnd(char[] buffer, int offset, int length, int line, int column) {
            end();
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operatorOffset,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int valueOffset,
                int valueLength,
                int outerOffset,
                int outerLength,
                int valueLine,
                int valueColumn) {
            String name = new String(buffer, nameOffset, nameLength).toLowerCase(Locale.ROOT);
            String value = HtmlEscape.unescapeHtml(new String(buffer, valueOffset, valueLength));
            top().attributes()
                    .add(new Attribute(
                            name.startsWith("data-th-") ? "th:" + name.substring("data-th-".length()) : name,
                            value,
                            nameLine));
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            top().texts().add(new Text(new String(buffer, offset, length), line));
        }

        @Override
        public void handleCDATASection(
                char[] buffer, int offset, int length, int outerOffset, int outerLength, int line, int column) {
            handleText(buffer, offset, length, line, column);
        }
    }
}
