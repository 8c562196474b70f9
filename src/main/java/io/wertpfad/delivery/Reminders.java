package io.wertpfad.delivery;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds the analysts of what a month lacks before its packs are made, once a day. */
@Component
public class Reminders {

    private final JdbcClient database;
    private final MailSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    Reminders(JdbcTemplate template, MailSettings settings, Ledger ledger, Clock clock) {
        this.database = JdbcClient.create(template);
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Sends a reminder unless one went today. One whose fate is not known, or that was refused for good, is not repeated: tomorrow
     * brings the next.
     *
     * @param gaps a line each
     * @param until the day on which the month is reported whatever is missing
     */
    public Outcome remind(
            String address, Language language, YearMonth period, List<String> gaps, LocalDate until, LocalDate today) {
        if (!settings.isOn()) {
            return new Outcome(false, Optional.empty());
        }
        if (!settings.allows(address)) {
            return new Outcome(false, Optional.of(Reason.of(Reason.Code.DOMAIN)));
        }
        if (!claim(period, today)) {
            return new Outcome(false, Optional.empty());
        }
        try (Smtp smtp = new Smtp(settings, clock)) {
            smtp.connect();
            smtp.send(smtp.message(letter(address, language, period, gaps, until, today)));
            return new Outcome(true, Optional.empty());
        } catch (Undeliverable e) {
            if (e.reason().isPassing() && e.reason().code() != Reason.Code.IN_DOUBT) {
                takeBack(period, today);
            }
            return new Outcome(false, Optional.of(e.reason()));
        }
    }

    private Letter letter(
            String address, Language language, YearMonth period, List<String> gaps, LocalDate until, LocalDate today) {
        String text = String.join(
                "\n",
                Message.of(Reminders.class, "mail.greeting").in(language),
                "",
                Message.of(Reminders.class, "reminder.text", period).in(language),
                "",
                String.join("\n", gaps),
                "",
                Message.of(Reminders.class, "reminder.until", until).in(language),
                "");
        return new Letter(
                address,
                "<reminder." + period + "." + today + "@" + settings.domain() + ">",
                Message.of(Reminders.class, "reminder.subject", period).in(language),
                text,
                "",
                null);
    }

    private boolean claim(YearMonth period, LocalDate today) {
        try {
            database.sql("insert into reminder (period, reminded_on) values (?, ?)")
                    .params(period.toString(), Date.valueOf(today))
                    .update();
            ledger.keep();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void takeBack(YearMonth period, LocalDate today) {
        database.sql("delete from reminder where period = ? and reminded_on = ?")
                .params(period.toString(), Date.valueOf(today))
                .update();
    }

    /** Whether a reminder went now, and why not; neither if there is no mail server or one went today already. */
    public record Outcome(boolean sent, Optional<Reason> failure) {}
}
