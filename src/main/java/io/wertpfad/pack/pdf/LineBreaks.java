package io.wertpfad.pack.pdf;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/** Breaks lines as the renderer does, but leaves numbers, their signs, percent signs and degrees whole: −4,39, 95-% and °C. */
final class LineBreaks implements LineBreakingStrategy {

    private final LineBreakingStrategy renderers = new DefaultLineBreakingStrategy();

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        BreakPointsProvider all = renderers.getBreakPointsProvider(text, language, style);
        return () -> {
            BreakPoint point = all.next();
            while (tears(text, point.getPosition())) {
                point = all.next();
            }
            return point;
        };
    }

    /** Whether a line that ended here would end within a number. */
    static boolean tears(String text, int position) {
        if (position <= 0 || position >= text.length()) {
            return false;
        }
        char last = text.charAt(position - 1);
        char next = text.charAt(position);
        boolean afterDigit = position > 1 && Character.isDigit(text.charAt(position - 2));
        if (Character.isDigit(next)) {
            return switch (last) {
                case '.', ',', ':', '/', '’', '\'' -> afterDigit;
                case '−', '+', '±' -> true;
                case '-' -> position == 1 || opens(text.charAt(position - 2));
                default -> false;
            };
        }
        if (last == '°') {
            return Character.isLetter(next);
        }
        return next == '%' && (Character.isDigit(last) || (last == '-' && afterDigit));
    }

    /** Whether a hyphen after the character is a minus. */
    private static boolean opens(char before) {
        return Character.isWhitespace(before) || Character.isSpaceChar(before) || "([|".indexOf(before) >= 0;
    }
}
