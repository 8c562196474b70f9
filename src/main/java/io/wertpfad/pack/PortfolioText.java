package io.wertpfad.pack;

import io.wertpfad.decision.ValueTotals.Total;
import io.wertpfad.pack.PortfolioContent.DueLine;
import io.wertpfad.pack.PortfolioContent.FocusOf;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The portfolio in plain lines, for a terminal. */
public final class PortfolioText {

    private final PortfolioContent content;
    private final Say say;
    private final List<String> lines = new ArrayList<>();

    private PortfolioText(PortfolioContent content, Language language) {
        this.content = content;
        this.say = new Say(language);
    }

    /** All that the portfolio pack says but for the hurdles and where it comes from. */
    public static List<String> of(PortfolioContent content, Language language) {
        PortfolioText text = new PortfolioText(content, language);
        text.write();
        return List.copyOf(text.lines);
    }

    private void write() {
        add("portfolio.state", content.packDate(), content.period());
        if (!content.leftOut().isEmpty()) {
            add("portfolio.left_out", String.join(", ", content.leftOut()));
        }
        section("portfolio.due", content.due().stream().map(this::due).toList());
        section(
                "portfolio.limbo",
                content.limbo().stream()
                        .map(l -> message(
                                "portfolio.line",
                                l.customer(),
                                l.limbo().name(),
                                l.limbo().what()))
                        .toList());
        section(
                "portfolio.follows",
                content.follows().stream()
                        .map(f -> message(
                                "portfolio.line",
                                f.customer(),
                                f.follow().name(),
                                f.follow().what()))
                        .toList());
        section(
                "portfolio.upcoming",
                content.upcoming().stream()
                        .map(u -> message(
                                "portfolio.line",
                                u.customer(),
                                u.upcoming().name(),
                                say.day(u.upcoming().decisionDate())))
                        .toList());
        section("portfolio.focus", content.focus().stream().map(this::focus).toList());
        section(
                "portfolio.beats",
                content.beats().stream()
                        .map(b -> message("portfolio.of", b.customer(), say.sentences(b.sentences())))
                        .toList());
        section(
                "portfolio.strengths",
                content.strengths().stream()
                        .map(s -> message(
                                "portfolio.strength",
                                s.customer(),
                                s.strength().name(),
                                s.strength().points(),
                                s.strength().grade().label()))
                        .toList());
        Double rate = content.reuseRate();
        section(
                "portfolio.reuse",
                rate == null
                        ? List.of()
                        : List.of(message(
                                "portfolio.reuse_rate",
                                content.standardReused(),
                                content.standard(),
                                say.percent(rate))));
        section("portfolio.value", content.totals().stream().map(this::total).toList());
    }

    private Message due(DueLine line) {
        PackContent.Due due = line.due();
        Message what = due.overdueDays() > 0
                ? message(
                        "portfolio.overdue",
                        due.decisionDate(),
                        due.overdueDays(),
                        due.advice().label())
                : message("portfolio.due_on", due.decisionDate(), due.advice().label());
        return message("portfolio.line", line.customer(), due.name(), what);
    }

    private Message focus(FocusOf focus) {
        String waiting = focus.waiting().stream().map(w -> say.text(w.name())).collect(Collectors.joining(", "));
        Message places = message("portfolio.places", focus.active(), focus.places());
        return waiting.isEmpty()
                ? message("portfolio.of", focus.customer(), places)
                : message("portfolio.waiting", focus.customer(), places, waiting);
    }

    private Message total(Total total) {
        return message(
                "portfolio.total",
                message("dimension." + total.dimension().code()),
                say.gain(total.value(), total.interval(), total.valueUnit()),
                say.gains(total.value(), total.interval(), total.valueUnit()),
                total.measures());
    }

    /** A heading with what belongs to it, or that there is nothing. */
    private void section(String heading, List<Message> entries) {
        add(heading);
        entries.forEach(entry -> lines.add("  " + say.text(entry)));
        if (entries.isEmpty()) {
            lines.add("  " + say.text(message("portfolio.nothing")));
        }
    }

    private void add(String key, Object... arguments) {
        lines.add(say.text(message(key, arguments)));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(PortfolioText.class, key, arguments);
    }
}
