package io.wertpfad.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables of the projection say, in an order and in numbers that do not depend on when it was written. */
final class ProjectionDump {

    private static final String SERIES = "s.use_case, s.measure, s.category, s.segment, s.activity, ";

    /** The tables of records with a key, and their own columns. */
    private static final Map<String, String> RECORDS = Map.of(
            "emission_factor", "activity, unit, kg_per_unit, valid_from, source",
            "life_cycle_cost", "use_case, measure, solution, category, year_number, amount, unit, source",
            "decision_record", "use_case, decided_on, outcome, present, reason, next_decision_date",
            "meeting_record", "customer, held_on, present, agreed, owner_role, due, done, done_on",
            "hurdle_record", "hurdle, use_case, opened, what, owner_role, due, closed",
            "building_block_record", "block, block_kind, title, use_case, status, customer, since");

    private ProjectionDump() {}

    static Map<String, List<Map<String, Object>>> of(JdbcTemplate template) {
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        tables.put("files", template.queryForList("select * from loaded_file order by sequence"));
        tables.put("mended", template.queryForList("select * from mended_line order by origin, line, field, sequence"));
        tables.put(
                "restatements",
                template.queryForList("select * from restatement order by sequence, use_case, measure, period"));
        tables.put(
                "roll-ups",
                template.queryForList(
                        "select " + SERIES + "r.sequence, r.superseded_by, r.first_day, r.grain, r.unit, r.row_count,"
                                + " r.value_rows, r.count_sum, r.value_sum, r.weighted_sum, r.value_min, r.value_max, r.last_value,"
                                + " r.last_line, r.numerator, r.denominator, r.origin, r.keeps_values"
                                + " from rollup r join series s on s.id = r.series_id order by " + SERIES
                                + "r.sequence, r.first_day, r.unit"));
        tables.put(
                "values",
                template.query(
                        "select " + SERIES + "v.sequence, v.first_day, v.unit, v.row_count, v.packed"
                                + " from rollup_values v join series s on s.id = v.series_id order by " + SERIES
                                + "v.sequence, v.first_day, v.unit, v.packed",
                        (row, n) -> Map.<String, Object>of(
                                "of",
                                        row.getString("use_case") + " " + row.getString("measure") + " "
                                                + row.getLong("sequence"),
                                "day", String.valueOf(row.getObject("first_day")),
                                "rows", row.getLong("row_count"),
                                "packed", java.util.HexFormat.of().formatHex(row.getBytes("packed")))));
        RECORDS.forEach((table, columns) -> tables.put(
                table,
                template.queryForList("select sequence, superseded_by, record_key, line, " + columns + " from " + table
                        + " order by sequence, line")));
        return tables;
    }
}
