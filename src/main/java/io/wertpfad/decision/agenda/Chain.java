package io.wertpfad.decision.agenda;

import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.List;

/** Dates one after the other, short while they are of one year: {@code 15.06. → 15.09. → 15.12.} */
final class Chain {

    private Chain() {}

    static Message of(List<LocalDate> dates) {
        boolean oneYear = dates.stream().map(LocalDate::getYear).distinct().count() == 1;
        Message chain = date(dates.get(0), oneYear);
        for (LocalDate next : dates.subList(1, dates.size())) {
            chain = Message.of(Chain.class, "chain", chain, date(next, oneYear));
        }
        return chain;
    }

    private static Message date(LocalDate date, boolean isShort) {
        return isShort
                ? Message.of(
                        Chain.class,
                        "date.short",
                        date.getDayOfMonth(),
                        Message.of(Chain.class, "date.month." + date.getMonthValue()))
                : Message.of(Chain.class, "date", date);
    }
}
