package io.wertpfad.decision;

import io.wertpfad.text.Message;
import java.time.YearMonth;

/** Spans of months in sentences: {@code Jan.–Okt. 2026}, {@code Jan. 2025 – Okt. 2026}. */
final class Spans {

    private Spans() {}

    static Message of(YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            return Message.of(Spans.class, "span.month", name(from), from.getYear());
        }
        return from.getYear() == to.getYear()
                ? Message.of(Spans.class, "span.year", name(from), name(to), to.getYear())
                : Message.of(Spans.class, "span.years", name(from), from.getYear(), name(to), to.getYear());
    }

    private static Message name(YearMonth month) {
        return Message.of(Spans.class, "span.name." + month.getMonthValue());
    }
}
