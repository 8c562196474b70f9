package io.wertpfad.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the load is measured beside: a parser that only parses, and a database that is made for such files. */
final class LoadPeers {

    private static final int VALUE = 4;

    private LoadPeers() {}

    /** Commons CSV, told charset and dialect: parses every record and touches every cell. Adds up nothing. */
    static long commonsCsv(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        long length = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, LoadFile.CHARSET);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                for (String cell : row) {
                    length += cell.length();
                }
            }
        }
        return length;
    }

    /** Commons CSV, and the sum of all values as {@link BigDecimal}. */
    static BigDecimal commonsCsvSum(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        BigDecimal sum = BigDecimal.ZERO;
        try (BufferedReader reader = Files.newBufferedReader(file, LoadFile.CHARSET);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                sum = sum.add(new BigDecimal(row.get(VALUE).replace(',', '.')));
            }
        }
        return sum;
    }

    /**
     * DuckDB with two threads, told everything: reads the text in UTF-8, casts dates and decimals, groups by the keys of a
     * roll-up and commits the groups to a new database file. Gives the sum of all values.
     */
    static BigDecimal duckDb(Path utf8, Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute(
                    "create table rollup as select use_case, measure, day, place, unit, count(*) as row_count,"
                            + " sum(amount) as value_sum, min(amount) as value_min, max(amount) as value_max,"
                            + " last(amount) as last_value from read_csv('" + utf8 + "', delim = ';', header = true,"
                            + " decimal_separator = ',', dateformat = '%d.%m.%Y', columns = {'use_case': 'varchar',"
                            + " 'measure': 'varchar', 'day': 'date', 'place': 'varchar', 'amount': 'decimal(18, 2)',"
                            + " 'unit': 'varchar'}) group by use_case, measure, day, place, unit");
            statement.execute("checkpoint");
            try (ResultSet sum = statement.executeQuery("select sum(value_sum) from rollup")) {
                sum.next();
                return sum.getBigDecimal(1);
            }
        }
    }
}
