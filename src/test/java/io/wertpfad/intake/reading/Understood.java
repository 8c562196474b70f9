package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All that a table says of itself, collected, so that tests can look at it. */
final class Understood implements RowHandler {

    final Table table;
    final List<Row> data = new ArrayList<>();
    final List<String> broken = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();

    private Understood(Table table) {
        this.table = table;
    }

    static Understood of(Path file, HeaderFinder finder) throws IOException, UnreadableTable {
        Understood understood = new Understood(Table.open(file, finder));
        if (understood.table.headerLine() > 0) {
            understood.cover(understood.table.headerLine(), understood.table.headerLastLine());
        }
        understood.table.read(understood);
        Collections.sort(understood.lines);
        return understood;
    }

    List<List<String>> cells() {
        return data.stream().map(Row::cells).toList();
    }

    @Override
    public void data(Row row) {
        data.add(row);
        cover(row.line(), row.lastLine());
    }

    @Override
    public void broken(Row row, Message reason, String code) {
        broken.add(row.line() + " " + code);
        cover(row.line(), row.lastLine());
    }

    @Override
    public void ignored(int firstLine, int lastLine, Ignored reason) {
        ignored.add(firstLine + " " + reason.code());
        cover(firstLine, lastLine);
    }

    private void cover(int first, int last) {
        for (int line = first; line <= last; line++) {
            lines.add(line);
        }
    }
}
