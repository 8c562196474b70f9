package io.wertpfad.intake;

import java.util.List;
import java.util.Optional;

/** The columns that a file of rejected rows has beside the original ones, and that tell where its rows come from. */
record MendColumns(int line, int parent) {

    static final String LINE = "_line";
    static final String REASON = "_reason";
    static final String REMEDY = "_remedy";
    static final String PARENT = "_parent";
    static final List<String> NAMES = List.of(LINE, REASON, REMEDY, PARENT);

    static Optional<MendColumns> in(List<String> header) {
        int line = header.indexOf(LINE);
        int parent = header.indexOf(PARENT);
        return line < 0 || parent < 0 ? Optional.empty() : Optional.of(new MendColumns(line, parent));
    }
}
