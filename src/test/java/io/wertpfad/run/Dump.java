package io.wertpfad.run;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the projection and the ledger say, as sorted lines: without the numbers that the database gives to its rows. */
final class Dump {

    private static final List<String> QUERIES = List.of(
            "select * from loaded_file",
            "select * from mended_line",
            "select * from restatement",
            "select s.*, r.* from rollup r join series s on s.id = r.series_id",
            "select s.*, v.* from rollup_values v join series s on s.id = v.series_id",
            "select * from series",
            "select * from emission_factor",
            "select * from life_cycle_cost",
            "select * from decision_record",
            "select * from meeting_record",
            "select * from hurdle_record",
            "select * from building_block_record",
            // Killed twice at the same mail, it is given up on purpose.
            "select period, customer, revision, pack, recipient, issue, message_id,"
                    + " case when reason = 'unclear' then 'sent' else state end as state from delivery");

    private Dump() {}

    static List<String> of(Path workspace) {
        return of("jdbc:h2:file:" + workspace.resolve("data").resolve("wertpfad"), "");
    }

    static List<String> of(String url, String user) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                lines.add(query);
                try (ResultSet rows = statement.executeQuery(query)) {
                    List<String> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(line(rows));
                    }
                    found.stream().sorted().forEach(lines::add);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    /** The Message-IDs of the deliveries of which the ledger says something. */
    static Set<String> messages(Path workspace, String condition) {
        Set<String> messages = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + workspace.resolve("data").resolve("wertpfad"), "", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select message_id from delivery where " + condition)) {
            while (rows.next()) {
                messages.add(rows.getString(1));
            }
            return messages;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!name.equals("id") && !name.equals("series_id")) {
                line.append(name).append('=').append(value(row, i, name)).append("; ");
            }
        }
        return line.toString();
    }

    private static String value(ResultSet row, int column, String name) throws SQLException {
        if (name.equals("loaded_at")) {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }
        if (name.equals("packed")) {
            return HexFormat.of().formatHex(row.getBytes(column));
        }
        Object value = row.getObject(column);
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
