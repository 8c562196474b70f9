package io.wertpfad.run;

import io.wertpfad.delivery.Reminders;
import io.wertpfad.pack.Revisions;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.run.Status.MissingMeasure;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Decides in a scheduled run which customers wait for values of the month, and has the analysts reminded of them. */
@Component
final class Patience {

    private final Settings settings;
    private final Gaps gaps;
    private final Revisions revisions;
    private final Reminders reminders;
    private final Clock clock;

    Patience(Settings settings, Gaps gaps, Revisions revisions, Reminders reminders, Clock clock) {
        this.settings = settings;
        this.gaps = gaps;
        this.revisions = revisions;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Of these customers those that lack values and are not reported before the last day for them. */
    Waiting of(YearMonth period, List<String> customers, Portfolio portfolio) {
        LocalDate today = LocalDate.now(clock.withZone(settings.zone()));
        Completeness completeness = settings.completeness();
        if (!completeness.waits(period, today)) {
            return Waiting.NONE;
        }
        NavigableMap<String, List<MissingMeasure>> lacking = new TreeMap<>();
        for (String id : customers) {
            List<MissingMeasure> missing =
                    portfolio.customer(id).map(c -> gaps.of(c, period)).orElse(List.of());
            if (!missing.isEmpty() && revisions.newest(id, period).isEmpty()) {
                lacking.put(id, missing);
            }
        }
        LocalDate until = completeness.until(period);
        return lacking.isEmpty()
                ? Waiting.NONE
                : new Waiting(lacking, until, remind(period, portfolio, lacking, until, today));
    }

    private Reminders.Outcome remind(
            YearMonth period,
            Portfolio portfolio,
            Map<String, List<MissingMeasure>> lacking,
            LocalDate until,
            LocalDate today) {
        Optional<String> address = settings.completeness().remind();
        if (address.isEmpty()) {
            return new Reminders.Outcome(false, Optional.empty());
        }
        Language language =
                Language.of(settings.intake().locale().getLanguage()).orElse(Language.EN);
        List<String> lines = new ArrayList<>();
        lacking.forEach((id, gaps) -> {
            lines.add(portfolio.customer(id).orElseThrow().name() + " (" + id + ")");
            gaps.forEach(gap -> lines.add("  " + named(gap, language)));
        });
        return reminders.remind(address.get(), language, period, lines, until, today);
    }

    /** Analysts write the ids into their files, and know the names. */
    private static String named(MissingMeasure gap, Language language) {
        return Message.of(
                        Patience.class,
                        "gap.named",
                        gap.in().name().in(language),
                        gap.in().id(),
                        gap.of().name().in(language),
                        gap.of().id(),
                        gap.reason())
                .in(language);
    }
}
