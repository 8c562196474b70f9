package io.wertpfad.intake.export;

import java.util.List;

/**
 * Which files a definition is for. What is given must all fit.
 *
 * @param names patterns of file names, one of which must fit; empty if any name does
 * @param header columns that the file must have; empty if any header does
 */
record Match(List<Glob> names, List<SourceColumn> header) {

    Match {
        names = List.copyOf(names);
        header = List.copyOf(header);
    }

    /** Whether it fits one of the names that a file goes by. */
    boolean fitsName(List<String> fileNames) {
        return names.isEmpty()
                || names.stream().anyMatch(glob -> fileNames.stream().anyMatch(glob::fits));
    }

    boolean fitsHeader(List<String> found) {
        return header.stream().allMatch(column -> column.in(found).isPresent());
    }
}
