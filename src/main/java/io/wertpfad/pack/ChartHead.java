package io.wertpfad.pack;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import java.time.LocalDate;
import java.time.YearMonth;

/** What is written above a plot: where the axis begins, and the decision date. */
record ChartHead(ChartModel chart, Language language) {

    /** That the axis does not begin at zero; empty if it does. */
    String note() {
        return chart.scale().fromZero()
                ? ""
                : say("chart.from", Numbers.exact(chart.scale().from(), language));
    }

    /** The decision date, with an arrow if it is not on the axis; empty if there is none. */
    String decision() {
        LocalDate date = chart.decisionDate();
        if (date == null) {
            return "";
        }
        if (chart.decisionPlace() != null) {
            return say("chart.decision", date);
        }
        boolean later = YearMonth.from(date).isAfter(chart.span().to());
        return say(later ? "chart.decision.later" : "chart.decision.earlier", date);
    }

    private String say(String key, Object... arguments) {
        return Message.of(ChartHead.class, key, arguments).in(language);
    }
}
