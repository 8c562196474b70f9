package io.wertpfad.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The blocks of a style sheet: which is never closed, and which brace closes none. The renderer would go astray at the first of
 * these, and complain of all that follows; so the other checks get the sheet as it was probably meant, with all lines where they
 * were.
 */
final class StyleBlocks {

    private static final Pattern OF_RULES =
            Pattern.compile("@(?:media|supports|container|layer|keyframes)\\b.*", Pattern.DOTALL);
    private static final Pattern OF_MARGINS = Pattern.compile("@page\\b.*", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("[a-z-]+\\s*:.*[^,\\s]\\s*");

    private final String css;
    private final Nesting nesting;
    private final StringBuilder plain = new StringBuilder();
    private final Deque<Block> open = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean readable = true;

    /** Where the statement that is being read begins in the plain text; -1 before its first character. */
    private int begin = -1;

    private int beginLine;

    /** Where the last rule that is in no other ends in the plain text. */
    private int outside;

    private StyleBlocks(String css, Nesting nesting) {
        this.css = css;
        this.nesting = nesting;
    }

    /** Whether a rule may hold rules of its own. */
    enum Nesting {
        /** As for the print renderer: what looks like it shows that a brace is missing. */
        NONE,
        /** As for browsers. */
        ALLOWED
    }

    /**
     * Something that is not closed, or closes nothing.
     *
     * @param line where it begins
     * @param until the line on which it shows: what else is wrong up to there only follows from it
     * @param argument of the message; empty where it has none
     */
    record Fault(int line, int until, String key, String argument) {

        boolean covers(int place) {
            return line <= place && place <= until;
        }
    }

    private record Block(String head, int line) {

        boolean mayHold(String inner, Nesting nesting) {
            if (OF_RULES.matcher(head).matches()) {
                return true;
            }
            return nesting == Nesting.ALLOWED || (OF_MARGINS.matcher(head).matches() && inner.startsWith("@"));
        }
    }

    static StyleBlocks of(String css, Nesting nesting) {
        StyleBlocks blocks = new StyleBlocks(css, nesting);
        blocks.read();
        return blocks;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /**
     * The sheet without comments, without braces within strings, and with every block closed; empty if too much is lost in a
     * comment that never ends.
     */
    Optional<String> plain() {
        return readable ? Optional.of(plain.toString()) : Optional.empty();
    }

    private void read() {
        while (at < css.length()) {
            char c = css.charAt(at);
            if (css.startsWith("/*", at)) {
                comment();
            } else if (css.startsWith("*/", at)) {
                commentEnd();
            } else if (c == '"' || c == '\'') {
                string(c);
            } else {
                at++;
                switch (c) {
                    case '{' -> opened();
                    case '}' -> closed();
                    default -> append(c);
                }
            }
        }
        while (readable && !open.isEmpty()) {
            Block block = open.pop();
            boolean ofRules = block.mayHold("", Nesting.NONE);
            faults.add(new Fault(block.line(), ofRules ? block.line() : line, "style.not_closed", block.head()));
            plain.append('}');
        }
    }

    private void append(char c) {
        if (c == ';') {
            begin = -1;
        } else if (begin < 0 && !Character.isWhitespace(c)) {
            begin = plain.length();
            beginLine = line;
        }
        line += c == '\n' ? 1 : 0;
        plain.append(c);
    }

    private void comment() {
        int end = css.indexOf("*/", at + 2);
        if (end < 0) {
            faults.add(new Fault(line, line, "style.comment_not_closed", ""));
            readable = false;
        }
        int next = end < 0 ? css.length() : end + 2;
        css.substring(at, next).chars().forEach(c -> append(c == '\n' ? '\n' : ' '));
        at = next;
    }

    /** What stands before it was meant as a comment. */
    private void commentEnd() {
        faults.add(new Fault(begin < 0 ? line : beginLine, line, "style.ends_no_comment", ""));
        blank(begin < 0 ? plain.length() : begin);
        at += 2;
    }

    private void blank(int from) {
        for (int i = from; i < plain.length(); i++) {
            plain.setCharAt(i, plain.charAt(i) == '\n' ? '\n' : ' ');
        }
        begin = -1;
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < css.length() && css.charAt(end) != quote && css.charAt(end) != '\n') {
            end += css.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= css.length() || css.charAt(end) != quote) {
            faults.add(new Fault(line, line, "style.quotes_not_closed", ""));
            append(' ');
            at++;
            return;
        }
        for (char c : css.substring(at, end + 1).toCharArray()) {
            append("{};".indexOf(c) < 0 ? c : '_');
        }
        at = end + 1;
    }

    private void opened() {
        String head = begin < 0 ? "" : plain.substring(begin).strip();
        while (!open.isEmpty() && !open.element().mayHold(head, nesting)) {
            Block block = open.pop();
            faults.add(new Fault(block.line(), line, "style.not_closed", block.head()));
            head = closedBefore(head);
            outside = begin < 0 ? plain.length() : begin;
        }
        open.push(new Block(head.replaceAll("\\s+", " "), begin < 0 ? line : beginLine));
        plain.append('{');
        begin = -1;
    }

    /** Closes the block before the rule that begins now; a last declaration without a semicolon still belongs to the block. */
    private String closedBefore(String head) {
        int first = head.indexOf('\n');
        if (first >= 0 && DECLARATION.matcher(head.substring(0, first)).matches()) {
            int end = begin + first;
            plain.insert(end, '}');
            String rest = head.substring(first).strip();
            begin = plain.indexOf(rest, end + 1);
            beginLine += (int)
                    plain.substring(end, begin).chars().filter(c -> c == '\n').count();
            return rest;
        }
        int place = begin < 0 ? plain.length() : begin;
        plain.insert(place, '}');
        begin = begin < 0 ? begin : begin + 1;
        return head;
    }

    private void closed() {
        if (open.isEmpty()) {
            faults.add(new Fault(line, line, "style.closes_nothing", ""));
            // Whatever it was meant to be the end of is no rule.
            blank(outside);
        } else {
            open.pop();
            plain.append('}');
            outside = open.isEmpty() ? plain.length() : outside;
        }
        begin = -1;
    }
}
