package io.wertpfad.delivery;

import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which pack went to whom, and what became of it. Each change has reached the disk before anything that follows from it is done:
 * the embedded database commits at once, but writes up to half a second later, and a process that is killed in that time would
 * forget to whom it has sent.
 */
@Component
public class Ledger {

    private static final String ORDER = " order by period, customer, revision, recipient, pack, issue";

    private final JdbcTemplate template;
    private final JdbcClient db;
    private final Clock clock;
    private final Supplier<Boolean> embedded;

    Ledger(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.db = JdbcClient.create(template);
        this.clock = clock;
        this.embedded = SingletonSupplier.of(this::isEmbedded);
    }

    /** All that is neither sent nor replaced. */
    public List<Delivery> open() {
        return db.sql("select * from delivery where state not in ('sent', 'replaced')" + ORDER)
                .query((row, n) -> delivery(row))
                .list();
    }

    /** All of a period, whatever became of it. */
    public List<Delivery> of(YearMonth period) {
        return db.sql("select * from delivery where period = :period" + ORDER)
                .param("period", period.toString())
                .query((row, n) -> delivery(row))
                .list();
    }

    /** All of a customer's packs of a period. */
    List<Delivery> of(YearMonth period, String customer) {
        return db.sql("select * from delivery where period = :period and customer = :customer" + ORDER)
                .param("period", period.toString())
                .param("customer", customer)
                .query((row, n) -> delivery(row))
                .list();
    }

    /** The row as it is now. */
    Delivery again(Delivery delivery) {
        return db.sql("select * from delivery where id = :id")
                .param("id", delivery.id())
                .query((row, n) -> delivery(row))
                .single();
    }

    /** Makes a row unless it is there, also if the address was written in another case; it may be lost until {@link #keep}. */
    void add(Delivery delivery) {
        boolean there = of(delivery.period(), delivery.customer()).stream()
                .anyMatch(d -> d.revision() == delivery.revision()
                        && d.pack().equals(delivery.pack())
                        && Recipients.key(d.recipient()).equals(Recipients.key(delivery.recipient()))
                        && d.issue() == delivery.issue());
        if (there) {
            return;
        }
        db.sql("""
                insert into delivery (period, customer, revision, pack, recipient, issue, edition, language, state,
                message_id, attempts, repeats, made_at, at_once) values (:period, :customer, :revision, :pack, :recipient,
                :issue, :edition, :language, :state, :messageId, 0, 0, :madeAt, :atOnce)""")
                .param("period", delivery.period().toString())
                .param("customer", delivery.customer())
                .param("revision", delivery.revision())
                .param("pack", delivery.pack())
                .param("recipient", delivery.recipient())
                .param("issue", delivery.issue())
                .param("edition", delivery.edition().code())
                .param("language", delivery.language().code())
                .param("state", delivery.state().code())
                .param("messageId", delivery.messageId())
                .param("madeAt", time(delivery.madeAt()))
                .param("atOnce", delivery.atOnce())
                .update();
    }

    /** Returns when all that was changed has reached the disk. */
    void keep() {
        if (embedded.get()) {
            template.execute("checkpoint sync");
        }
    }

    private boolean isEmbedded() {
        return Boolean.TRUE.equals(template.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("H2")));
    }

    /** A released edition may go, and the time to try it begins; until {@link #keep}, it may be held again. */
    void release(Delivery delivery, boolean atOnce) {
        db.sql(
                        "update delivery set state = 'queued', at_once = :atOnce, made_at = :now where id = :id and state = 'held'")
                .param("atOnce", atOnce)
                .param("now", time(clock.instant()))
                .param("id", delivery.id())
                .update();
    }

    /**
     * Takes a delivery to hand it over now.
     *
     * @return whether nobody else took or changed it since it was read
     */
    boolean claim(Delivery delivery) {
        int changed = db.sql("""
                        update delivery set state = 'sending', attempts = attempts + 1, reason = null, next_try = null
                        where id = :id and state = :state and attempts = :attempts""")
                .param("id", delivery.id())
                .param("state", delivery.state().code())
                .param("attempts", delivery.attempts())
                .update();
        keep();
        return changed == 1;
    }

    void sent(Delivery delivery) {
        db.sql("update delivery set state = 'sent', sent_at = :now where id = :id")
                .param("now", time(clock.instant()))
                .param("id", delivery.id())
                .update();
        keep();
    }

    /**
     * It did not arrive.
     *
     * @param attempts how often it was tried so far
     * @param nextTry null if it is given up
     */
    void failed(Delivery delivery, int attempts, Reason reason, @Nullable Instant nextTry) {
        failed(delivery, attempts, delivery.repeats(), reason, nextTry);
    }

    /** It may have arrived. It goes once more, with the same Message-ID; but if that was so already, only when someone asks. */
    void doubtful(Delivery delivery, int attempts, @Nullable Instant nextTry) {
        if (delivery.repeats() > 0) {
            failed(delivery, attempts, Reason.of(Reason.Code.UNCLEAR), null);
        } else {
            failed(delivery, attempts, 1, Reason.of(Reason.Code.IN_DOUBT), nextTry);
        }
    }

    private void failed(Delivery delivery, int attempts, int repeats, Reason reason, @Nullable Instant nextTry) {
        db.sql("""
                update delivery set state = 'failed', attempts = :attempts, repeats = :repeats, reason = :reason,
                next_try = :nextTry where id = :id""")
                .param("attempts", attempts)
                .param("repeats", repeats)
                .param("reason", reason.text())
                .param("nextTry", nextTry == null ? null : time(nextTry), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", delivery.id())
                .update();
        keep();
    }

    /** A failed one that is to be tried again is due now; until {@link #keep}, it may be due later again. */
    void hasten(Delivery delivery) {
        db.sql("update delivery set next_try = :now where id = :id and state = 'failed'")
                .param("now", time(clock.instant()))
                .param("id", delivery.id())
                .update();
    }

    /** Another one goes instead. */
    void replaced(Delivery delivery) {
        db.sql("update delivery set state = 'replaced', next_try = null where id = :id")
                .param("id", delivery.id())
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("reason");
        return new Delivery(
                row.getLong("id"),
                YearMonth.parse(row.getString("period")),
                row.getString("customer"),
                row.getInt("revision"),
                row.getString("pack"),
                row.getString("recipient"),
                row.getInt("issue"),
                Edition.valueOf(row.getString("edition").toUpperCase(Locale.ROOT)),
                Language.of(row.getString("language")).orElseThrow(),
                State.of(row.getString("state")),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getInt("repeats"),
                reason == null ? null : Reason.parse(reason),
                instant(row, "next_try"),
                instant(row, "sent_at"),
                Objects.requireNonNull(instant(row, "made_at")),
                row.getBoolean("at_once"));
    }
}
