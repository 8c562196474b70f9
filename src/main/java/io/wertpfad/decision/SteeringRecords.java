package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.intake.record.RecordTable;
import io.wertpfad.portfolio.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the steering's files say, as of a data state: each record as its newest file has it. */
@Component
public class SteeringRecords {

    private final RecordTable<Decision> decisions;
    private final RecordTable<Meeting> meetings;
    private final RecordTable<Hurdle> hurdles;
    private final RecordTable<BuildingBlock> buildingBlocks;

    SteeringRecords(JdbcTemplate template) {
        this.decisions = new RecordTable<>(
                template,
                "decision_record",
                List.of("use_case", "decided_on", "outcome", "present", "reason", "next_decision_date"),
                d -> Arrays.asList(
                        d.useCase(),
                        d.date(),
                        d.outcome().code(),
                        codes(d.present()),
                        d.reason(),
                        d.nextDecisionDate()),
                SteeringRecords::decision);
        this.meetings = new RecordTable<>(
                template,
                "meeting_record",
                List.of("customer", "held_on", "present", "agreed", "owner_role", "due", "done", "done_on"),
                m -> Arrays.asList(
                        m.customer(),
                        m.date(),
                        codes(m.present()),
                        m.agreed(),
                        m.ownerRole(),
                        m.due(),
                        m.done(),
                        m.doneOn()),
                SteeringRecords::meeting);
        this.hurdles = new RecordTable<>(
                template,
                "hurdle_record",
                List.of("hurdle", "use_case", "opened", "what", "owner_role", "due", "closed"),
                h -> Arrays.asList(h.id(), h.useCase(), h.opened(), h.text(), h.ownerRole(), h.due(), h.closed()),
                SteeringRecords::hurdle);
        this.buildingBlocks = new RecordTable<>(
                template,
                "building_block_record",
                List.of("block", "block_kind", "title", "use_case", "status", "customer", "since"),
                b -> Arrays.asList(
                        b.id(),
                        b.kind().code(),
                        b.title(),
                        b.useCase(),
                        b.status().code(),
                        b.customer(),
                        b.since()),
                SteeringRecords::buildingBlock);
    }

    public List<Kept<Decision>> decisions(long dataState) {
        return decisions.asOf(dataState);
    }

    /** Sequences from which on other decisions count than before. */
    public Set<Long> decisionChanges() {
        return decisions.changes();
    }

    /** Decisions up to a day. */
    public List<Decision> decisions(long dataState, LocalDate upTo) {
        return contents(decisions, dataState, d -> isKnown(d.date(), upTo));
    }

    /** Meetings up to a day. */
    public List<Meeting> meetings(long dataState, LocalDate upTo) {
        return contents(meetings, dataState, m -> isKnown(m.date(), upTo));
    }

    /** Hurdles opened up to a day. */
    public List<Hurdle> hurdles(long dataState, LocalDate upTo) {
        return contents(hurdles, dataState, h -> isKnown(h.opened(), upTo));
    }

    /** Building blocks and their reuses as they were on a day. */
    public List<BuildingBlock> buildingBlocks(long dataState, LocalDate upTo) {
        return contents(buildingBlocks, dataState, b -> isKnown(b.since(), upTo));
    }

    private static <T> List<T> contents(RecordTable<T> table, long dataState, Predicate<T> known) {
        return table.asOf(dataState, known).stream().map(Kept::content).toList();
    }

    private static boolean isKnown(@Nullable LocalDate day, LocalDate upTo) {
        return day == null || !day.isAfter(upTo);
    }

    RecordTable<Decision> decisionTable() {
        return decisions;
    }

    RecordTable<Meeting> meetingTable() {
        return meetings;
    }

    RecordTable<Hurdle> hurdleTable() {
        return hurdles;
    }

    RecordTable<BuildingBlock> buildingBlockTable() {
        return buildingBlocks;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("use_case"),
                row.getObject("decided_on", LocalDate.class),
                constant(Decision.Outcome.class, row.getString("outcome")),
                parties(row.getString("present")),
                row.getString("reason"),
                day(row, "next_decision_date"));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getString("customer"),
                row.getObject("held_on", LocalDate.class),
                parties(row.getString("present")),
                row.getString("agreed"),
                row.getString("owner_role"),
                day(row, "due"),
                row.getBoolean("done"),
                day(row, "done_on"));
    }

    private static Hurdle hurdle(ResultSet row) throws SQLException {
        return new Hurdle(
                row.getString("hurdle"),
                row.getString("use_case"),
                row.getObject("opened", LocalDate.class),
                row.getString("what"),
                row.getString("owner_role"),
                day(row, "due"),
                day(row, "closed"));
    }

    private static BuildingBlock buildingBlock(ResultSet row) throws SQLException {
        return new BuildingBlock(
                row.getString("block"),
                constant(BuildingBlock.Kind.class, row.getString("block_kind")),
                row.getString("title"),
                row.getString("use_case"),
                constant(BuildingBlock.Status.class, row.getString("status")),
                row.getString("customer"),
                day(row, "since"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static String codes(Set<Party> parties) {
        return parties.stream().sorted().map(Party::code).collect(Collectors.joining(","));
    }

    private static Set<Party> parties(String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> constant(Party.class, code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
    }
}
