package io.wertpfad.intake;

import io.wertpfad.intake.export.ExportDefinition;
import io.wertpfad.intake.export.ExportDefinitions;
import io.wertpfad.intake.export.ExportDefinitions.BrokenFile;
import io.wertpfad.intake.export.Unfit;
import io.wertpfad.intake.export.View;
import io.wertpfad.intake.reading.Prescribed;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.intake.reading.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Finds the export definition that a file is read by. It is the one that matches: two that do are as good as none, since
 * nobody can say which one is meant.
 */
final class Layouts {

    /** Code of a file that has to wait until a definition is mended. */
    static final String BROKEN = "definition_broken";

    private final ExportDefinitions definitions;

    Layouts(ExportDefinitions definitions) {
        this.definitions = definitions;
    }

    boolean none() {
        return definitions.sound().isEmpty() && definitions.brokenFiles().isEmpty();
    }

    /**
     * The file as the definition that matches it reads it; empty if none does.
     *
     * @param names under which the file may be known to a definition
     * @param mended whether it is a file of rejected rows: that one is written by us, in our charset and dialect
     * @throws FileRefused if several definitions match, one with mistakes does, or it does not fit the file after all
     */
    Optional<Viewed> find(Path file, List<String> names, boolean mended) throws IOException {
        List<Viewed> found = new ArrayList<>();
        List<String> matching = new ArrayList<>();
        for (ExportDefinition definition : definitions.sound()) {
            if (definition.fitsName(names)) {
                Prescribed prescribed = mended ? Prescribed.NONE : definition.prescribed();
                Optional<Table> table = table(file, definition, prescribed);
                if (table.isPresent() && definition.fits(names, table.get().header())) {
                    matching.add(definition.file());
                    found.add(new Viewed(table.get(), definition));
                }
            }
        }
        List<String> broken = new ArrayList<>();
        for (BrokenFile brokenFile : definitions.brokenFiles()) {
            if (fits(brokenFile, file, names)) {
                broken.add(brokenFile.file());
            }
        }
        if (!broken.isEmpty()) {
            throw new FileRefused(Problem.of(Layouts.class, BROKEN, broken));
        }
        if (matching.size() > 1) {
            throw new FileRefused(Problem.of(Layouts.class, "two_definitions", matching));
        }
        return found.stream().findFirst();
    }

    /** What a file of no known kind may be waiting for: definitions of which not even the match can be read. */
    Optional<Problem> unknown() {
        List<String> files = definitions.brokenFiles().stream()
                .filter(BrokenFile::mayMeanAny)
                .map(BrokenFile::file)
                .toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(Problem.of(Layouts.class, BROKEN, files));
    }

    private static boolean fits(BrokenFile broken, Path file, List<String> names) throws IOException {
        try {
            return !broken.mayMeanAny()
                    && broken.fits(
                            names, open(file, broken::score, Prescribed.NONE).header());
        } catch (UnreadableTable e) {
            return false;
        }
    }

    /** A definition that asks for a header only is not for a file that cannot be read its way. */
    private static Optional<Table> table(Path file, ExportDefinition definition, Prescribed prescribed)
            throws IOException {
        try {
            return Optional.of(open(file, definition::score, prescribed));
        } catch (UnreadableTable e) {
            if (definition.asksForName()) {
                throw new FileRefused(Problem.unreadable(e));
            }
            return Optional.empty();
        }
    }

    private static Table open(Path file, ToIntFunction<List<String>> score, Prescribed prescribed)
            throws IOException, UnreadableTable {
        return Table.open(
                file,
                cells -> score.applyAsInt(cells)
                        + (int) cells.stream()
                                .filter(MendColumns.NAMES::contains)
                                .count(),
                prescribed);
    }

    /** A file and the definition that matches it. */
    record Viewed(Table table, ExportDefinition definition) {

        /** @throws FileRefused if the file lacks what the definition speaks of */
        View view() {
            try {
                return View.of(definition, table.header());
            } catch (Unfit unfit) {
                throw new FileRefused(Problem.of(Layouts.class, unfit.code(), unfit.arguments()));
            }
        }
    }
}
