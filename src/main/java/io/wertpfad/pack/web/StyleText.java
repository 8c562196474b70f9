package io.wertpfad.pack.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A style sheet on its way into a page: without comments, with its images inside, and with all points as multiples of the
 * variable {@code --pt}, so that the screen has the scale of print in a size of its own. What would fetch something is refused.
 */
final class StyleText {

    private static final Set<String> FETCHING =
            Set.of("image-set", "-webkit-image-set", "image", "src", "cross-fade", "-webkit-cross-fade", "expression");

    private final String file;
    private final String css;
    private final Function<String, Optional<byte[]>> files;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** In the condition of an at-rule or the description of paper, variables do not count. */
    private boolean points = true;

    StyleText(String file, String css, Function<String, Optional<byte[]>> files) {
        this.file = file;
        this.css = css;
        this.files = files;
    }

    String inlined() {
        while (at < css.length()) {
            token();
        }
        return out.toString().strip();
    }

    private void token() {
        char c = css.charAt(at);
        if (css.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '@') {
            atRule();
        } else if (c == '\\') {
            throw mistake("web.no_escape");
        } else if (c == '#') {
            at++;
            out.append('#').append(name());
        } else if (startsNumber()) {
            number();
        } else if (isName(c)) {
            named();
        } else if (Character.isWhitespace(c)) {
            space();
        } else {
            if (c == '<') {
                throw mistake("web.no_tag");
            }
            points |= c == '{' || c == ';';
            out.append(c);
            at++;
        }
    }

    private void space() {
        boolean line = false;
        while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
            line |= css.charAt(at++) == '\n';
        }
        out.append(line ? '\n' : ' ');
    }

    private void comment() {
        int end = css.indexOf("*/", at + 2);
        if (end < 0) {
            throw mistake("web.not_closed");
        }
        at = end + 2;
        out.append(' ');
    }

    private void string(char quote) {
        int start = at++;
        while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
            at += css.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= css.length() || css.charAt(at) != quote) {
            at = Math.min(start, css.length() - 1);
            throw mistake("web.not_closed");
        }
        at++;
        // What looks like the end of the style element would be it.
        out.append(css.substring(start, at).replace("<", "\\3c "));
    }

    private void atRule() {
        int start = at++;
        String name = name().toLowerCase(Locale.ROOT);
        switch (name) {
            case "charset" -> skip(false);
            case "import", "namespace" -> {
                at = start;
                throw mistake("web.no_import");
            }
            case "font-face" -> skip(true);
            case "page" -> page();
            default -> {
                out.append('@').append(name);
                points = false;
            }
        }
    }

    /** Up to the end of a statement, or of the block that follows. */
    private void skip(boolean block) {
        int depth = 0;
        while (at < css.length()) {
            char c = css.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (block ? c == '}' && depth == 0 : c == ';') {
                return;
            }
        }
    }

    /** Size and margins of paper hold for a browser, too; running feet do not. */
    private void page() {
        out.append("@page");
        while (at < css.length() && css.charAt(at) != '}') {
            points = false;
            if (css.charAt(at) == '@') {
                skip(true);
            } else {
                token();
            }
        }
        points = true;
    }

    private boolean startsNumber() {
        char c = css.charAt(at);
        int digits = c == '-' || c == '+' ? at + 1 : at;
        return isDigit(digits) || (css.startsWith(".", digits) && isDigit(digits + 1));
    }

    private boolean isDigit(int place) {
        return place < css.length() && css.charAt(place) >= '0' && css.charAt(place) <= '9';
    }

    private void number() {
        int start = at++;
        while (isDigit(at) || (at < css.length() && css.charAt(at) == '.' && isDigit(at + 1))) {
            at++;
        }
        String number = css.substring(start, at);
        String unit = name();
        out.append(points && unit.equalsIgnoreCase("pt") ? "calc(" + number + " * var(--pt))" : number + unit);
    }

    private void named() {
        int start = at;
        String name = name();
        boolean call = at < css.length() && css.charAt(at) == '(';
        String function = call ? name.toLowerCase(Locale.ROOT) : "";
        if (function.equals("url")) {
            url();
        } else if (FETCHING.contains(function)) {
            at = start;
            throw mistake("web.no_url", name + "()", ImageData.ENDINGS);
        } else {
            out.append(name);
        }
    }

    private void url() {
        int end = css.indexOf(')', at);
        String target = css.substring(at + 1, end < 0 ? css.length() : end).strip();
        String plain = target.replaceAll("^([\"'])(.*)\\1$", "$2");
        String inside =
                plain.startsWith("data:image/") && plain.chars().noneMatch(c -> c == '<' || c == '"' || c == '\\')
                        ? plain
                        : ImageData.uri(plain, files)
                                .orElseThrow(() -> mistake("web.no_url", "url(" + target + ")", ImageData.ENDINGS));
        out.append("url(\"").append(inside).append("\")");
        at = end + 1;
    }

    private String name() {
        int start = at;
        while (at < css.length() && isName(css.charAt(at))) {
            at++;
        }
        return css.substring(start, at);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c > '\u007f';
    }

    private RuntimeException mistake(String key, Object... arguments) {
        int line = 1
                + (int) css.substring(0, Math.min(at, css.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return PageMistake.at(file, file.endsWith(".css") ? line : 0, key, arguments);
    }
}
