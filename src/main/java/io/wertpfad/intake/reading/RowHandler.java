package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.util.function.Consumer;

/** Is told of every record below and above the header, each exactly once, in the order of the file. */
public interface RowHandler {

    /** A record with as many cells as the header. */
    void data(Row row);

    /**
     * A record that cannot be laid under the header.
     *
     * @param code for machines: {@code ragged}, {@code unclosed_quote} or {@code too_long}
     */
    void broken(Row row, Message reason, String code);

    /** Lines that hold no data. */
    void ignored(int firstLine, int lastLine, Ignored reason);

    /** A further table, whose lines were passed as ignored. */
    default void otherTable(OtherTable table) {}

    /** A handler for those who only want to see the data. */
    static RowHandler ofData(Consumer<Row> data) {
        return new RowHandler() {
            @Override
            public void data(Row row) {
                data.accept(row);
            }

            @Override
            public void broken(Row row, Message reason, String code) {}

            @Override
            public void ignored(int firstLine, int lastLine, Ignored reason) {}
        };
    }
}
