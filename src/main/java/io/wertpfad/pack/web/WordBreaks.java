package io.wertpfad.pack.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Where words of tables end a line: long ones may break because a column should not be as wide as they are, figures never do,
 * and a percent sign stays with its number ({@code 95-%}).
 */
final class WordBreaks {

    private static final Pattern WORD = Pattern.compile("[^\\s\\u00a0]{" + (TableWidth.LONGEST_WORD + 1) + ",}");
    private static final Pattern PERCENT = Pattern.compile("[0-9]+-%");
    private static final Pattern FIGURE = Pattern.compile("[−+±–-]?[0-9][0-9.,’']*%?");

    private WordBreaks() {}

    static boolean isLong(String word) {
        return word.length() > TableWidth.LONGEST_WORD && WORD.matcher(word).matches() && !isFigure(word);
    }

    /** Puts each in a {@code span} of the class {@code long-word}. */
    static void mark(Element cell) {
        List<Text> texts = new ArrayList<>();
        collect(cell, texts);
        texts.forEach(text -> {
            mark(text, WORD, "long-word");
            mark(text, PERCENT, "nowrap");
        });
    }

    private static void collect(Element element, List<Text> texts) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                texts.add(text);
            } else if (node instanceof Element child) {
                collect(child, texts);
            }
        }
    }

    private static void mark(Text text, Pattern marked, String name) {
        String all = text.getData();
        Node parent = text.getParentNode();
        Matcher word = marked.matcher(all);
        int from = 0;
        while (word.find()) {
            if (isFigure(word.group())) {
                continue;
            }
            parent.insertBefore(text.getOwnerDocument().createTextNode(all.substring(from, word.start())), text);
            Element span = text.getOwnerDocument().createElement("span");
            span.setAttribute("class", name);
            span.setTextContent(word.group());
            parent.insertBefore(span, text);
            from = word.end();
        }
        text.setData(all.substring(from));
    }

    private static boolean isFigure(String word) {
        return FIGURE.matcher(word).matches();
    }
}
