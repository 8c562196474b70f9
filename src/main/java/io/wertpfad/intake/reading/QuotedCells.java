package io.wertpfad.intake.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Splits records with quoted cells. One Commons CSV parser is fed one record after the other, because a parser of its own
 * for each record costs more than the parsing.
 */
final class QuotedCells {

    private final Feed feed = new Feed();
    private final Iterator<CSVRecord> records;

    QuotedCells(Dialect dialect) throws IOException {
        records = CSVParser.builder()
                .setReader(feed)
                .setFormat(dialect.format())
                .get()
                .iterator();
    }

    /** The cells of a mended record. */
    List<String> of(CharSequence record) {
        feed.record = record;
        feed.next = 0;
        return List.of(records.next().values());
    }

    /** Gives the record, its line end, and nothing more: the parser must not look ahead. */
    private static final class Feed extends Reader {

        private CharSequence record = "";
        private int next;

        @Override
        public int read(char[] target, int offset, int length) {
            int count = Math.min(length, record.length() - next);
            if (count > 0) {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = record.charAt(next + i);
                }
                next += count;
                return count;
            }
            if (next > record.length() || length == 0) {
                return next > record.length() ? -1 : 0;
            }
            next++;
            target[offset] = '\n';
            return 1;
        }

        @Override
        public void close() {}
    }
}
