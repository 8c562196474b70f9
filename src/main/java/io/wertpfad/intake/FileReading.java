package io.wertpfad.intake;

import io.wertpfad.archive.LogEntry;
import io.wertpfad.intake.Receipt.ReadAs;
import io.wertpfad.intake.Receipt.Rows;
import io.wertpfad.intake.Receipt.Status;
import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.GroupedRows;
import io.wertpfad.intake.reading.Stretches;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one file into the database, within the transaction of its caller, and says what became of it. */
final class FileReading {

    private final List<FileKind> kinds;
    private final LoadedFiles files;
    private final IntakeSettings settings;
    private final Placement placement;
    private final Stretches stretches;

    private FileReading(
            List<FileKind> kinds,
            LoadedFiles files,
            IntakeSettings settings,
            Placement placement,
            Stretches stretches) {
        this.kinds = List.copyOf(kinds);
        this.files = files;
        this.settings = settings;
        this.placement = placement;
        // The length of each line can be told only where each is read by itself.
        this.stretches = settings.limits().line() < Limits.LONGEST_LINE ? Stretches.NONE : stretches;
    }

    FileReading(List<FileKind> kinds, LoadedFiles files, IntakeSettings settings) {
        this(kinds, files, settings, Placement.ELSEWHERE, Stretches.ofMachine());
    }

    /** The same for a file that was found in a certain place. */
    FileReading foundIn(Placement place) {
        return new FileReading(kinds, files, settings, place, stretches);
    }

    /** The same in other stretches: what comes of it must be the same for all. */
    FileReading in(Stretches other) {
        return new FileReading(kinds, files, settings, placement, other);
    }

    /**
     * Reads a file.
     *
     * @param entry that it gets in the log if it is accepted
     * @param rejectedRows where the rows to mend go; null if nowhere
     */
    Receipt read(LogEntry entry, Path content, Definitions definitions, long togetherSince, @Nullable Path rejectedRows)
            throws IOException {
        try (Unpacked unpacked = Unpacked.of(content, settings.limits())) {
            List<String> names = Naming.of(entry.name(), unpacked.from());
            Receipt receipt = readPlain(entry, unpacked.content(), names, definitions, togetherSince, rejectedRows);
            return unpacked.from() == null ? receipt : receipt.unpackedFrom(unpacked.from());
        } catch (FileRefused refused) {
            return refused(entry, null, null, Rows.NONE, Problems.NONE, refused.problem());
        }
    }

    /** What someone has to mend before the file can be read; empty if it can. */
    Optional<Message> waits(String name, Path content, Definitions definitions) throws IOException {
        if (definitions.exports().brokenFiles().isEmpty()
                && definitions.portfolio().brokenFiles().isEmpty()) {
            return Optional.empty();
        }
        try (Unpacked unpacked = Unpacked.of(content, settings.limits())) {
            List<String> names = Naming.of(name, unpacked.from());
            OpenedFile file = OpenedFile.open(
                    unpacked.content(), names, kinds, definitions, parents(definitions, Long.MAX_VALUE), stretches);
            Set<String> leftOut = file.leftOut(definitions.portfolio());
            return leftOut.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Message.of(FileReading.class, "waits_for_portfolio", name, leftOut));
        } catch (FileRefused refused) {
            return Optional.of(refused.problem())
                    .filter(problem -> problem.code().equals(Layouts.BROKEN))
                    .map(problem -> Message.of(
                            FileReading.class, "waits", name, problem.message().arguments()));
        }
    }

    private Receipt readPlain(
            LogEntry entry,
            Path content,
            List<String> names,
            Definitions definitions,
            long togetherSince,
            @Nullable Path rejectedRows)
            throws IOException {
        OpenedFile file =
                OpenedFile.open(content, names, kinds, definitions, parents(definitions, entry.sequence()), stretches);
        if (file.appends() && !settings.limits().equals(Limits.NONE)) {
            checkNotAppended(entry);
        }
        int columns = file.table().header().size();
        if (columns > settings.limits().columns()) {
            Problem reason = Problem.of(
                    FileReading.class,
                    "too_many_columns",
                    columns,
                    settings.limits().columns());
            return refused(entry, file, null, Rows.NONE, Problems.NONE, reason);
        }
        LoadContext context = context(entry, file, definitions, togetherSince);
        FileLoad load = file.kind().open(file.fields(), context);
        return read(entry, file, load, context, rejectedRows);
    }

    /**
     * Reads a file that was taken long ago once more, row by row, for another purpose than loading it. It is read as it was
     * then, whatever has come since, and nothing is written.
     *
     * @param load of whoever wants to see its rows
     */
    void reread(LogEntry entry, Path content, Definitions definitions, Originals.Opening load) throws IOException {
        try (Unpacked unpacked = Unpacked.of(content, settings.limits())) {
            List<String> names = Naming.of(entry.name(), unpacked.from());
            OpenedFile file = OpenedFile.open(
                    unpacked.content(),
                    names,
                    kinds,
                    definitions,
                    parents(definitions, entry.sequence()),
                    Stretches.NONE);
            LoadContext context = context(entry, file, definitions, Long.MAX_VALUE);
            FileLoad again = load.open(file.fields(), context);
            do {
                pass(entry, file, again, context, null, false);
            } while (again.needsAnotherPass());
        }
    }

    private LoadContext context(LogEntry entry, OpenedFile file, Definitions definitions, long togetherSince) {
        long sequence = entry.sequence();
        Optional<Mend> mend = Optional.ofNullable(file.parent())
                .flatMap(sha256 -> files.newest(sha256, sequence))
                .map(parent -> files.mend(parent, sequence));
        LocalDate today = LocalDate.ofInstant(entry.loadedAt(), settings.zone());
        return new LoadContext(sequence, today, togetherSince, definitions, file.appends(), mend);
    }

    /** What becomes of a file beyond the size limit. */
    Receipt tooLarge(LogEntry entry) {
        Problem reason =
                Problem.of(FileReading.class, "too_large", settings.limits().sizeInWords());
        return refused(entry, null, null, Rows.NONE, Problems.NONE, reason);
    }

    private Receipt read(
            LogEntry entry, OpenedFile file, FileLoad load, LoadContext context, @Nullable Path rejectedRows)
            throws IOException {
        Pass pass;
        try {
            Pass last;
            do {
                last = pass(entry, file, load, context, rejectedRows, false);
            } while (load.needsAnotherPass());
            pass = last;
        } catch (FileRefused refused) {
            load.discard();
            return refused(entry, file, null, Rows.NONE, Problems.NONE, refused.problem());
        }
        Optional<Problem> refusal = placement.refusal(file.kind()).or(() -> tooManyRejected(file, pass));
        if (refusal.isPresent()) {
            load.discard();
            if (rejectedRows != null) {
                pass(entry, file, load, context, rejectedRows, true);
                load.discard();
            }
            return refused(entry, file, readAs(file, pass), pass.rows(), pass.problems(), refusal.get());
        }
        return accepted(entry, file, load, context, pass);
    }

    /** Rows that are added to what is known would count twice, whatever has changed in the definitions since. */
    private void checkNotAppended(LogEntry entry) {
        files.newest(entry.sha256()).ifPresent(earlier -> {
            throw new FileRefused(Problem.of(FileReading.class, "appended_before", earlier.name(), earlier.sequence()));
        });
    }

    private Optional<Problem> tooManyRejected(OpenedFile file, Pass pass) {
        Limits limits = file.limits(settings.limits());
        return limits.refuses(pass.read(), pass.rejected()) || (pass.rejected() > 0 && pass.accepted() == 0)
                ? Optional.of(Problem.of(
                        FileReading.class, "too_many_rejected", pass.rejected(), pass.read(), limits.rejectedPercent()))
                : Optional.empty();
    }

    private Receipt accepted(LogEntry entry, OpenedFile file, FileLoad load, LoadContext context, Pass pass) {
        Status status = pass.rejected() > 0 ? Status.LOADED_WITH_REJECTIONS : Status.LOADED;
        Rows rows = pass.rows();
        Defaults formats =
                file.formats().defaults(Defaults.of(context.definitions().locale()));
        files.add(new LoadedFile(
                entry.sequence(),
                entry.name(),
                entry.sha256(),
                file.kind().name(),
                status.code(),
                entry.loadedAt(),
                entry.versions().hash(),
                context.mend().isPresent() ? file.parent() : null,
                formats.code(),
                rows.accepted(),
                rows.rejected(),
                rows.ignored()));
        FileLoad.Result result = load.finish();
        files.addRestated(entry.sequence(), result.restated());
        context.mend().ifPresent(mend -> files.addMended(entry.sequence(), mend, pass.mended()));
        return new Receipt(
                entry.name(),
                entry.sha256(),
                status,
                file.kind().name(),
                entry.sequence(),
                readAs(file, pass),
                rows,
                pass.problems(),
                result.restated(),
                warnings(file, pass, result),
                null);
    }

    private List<Warning> warnings(OpenedFile file, Pass pass, FileLoad.Result result) {
        List<Warning> warnings = new ArrayList<>(file.formats().warnings());
        placement.hint(file.kind()).ifPresent(warnings::add);
        pass.otherTables()
                .forEach(other -> warnings.add(Warning.of(
                                FileReading.class, "other_table", other.firstLine(), other.lastLine(), other.header())
                        .at(other.firstLine())));
        List<String> unused = file.unusedColumns();
        if (!unused.isEmpty()) {
            warnings.add(Warning.of(FileReading.class, "unused_columns", unused));
        }
        if (pass.read() == 0) {
            warnings.add(Warning.of(FileReading.class, "no_rows"));
        }
        warnings.addAll(result.warnings());
        return warnings;
    }

    private Pass pass(
            LogEntry entry,
            OpenedFile file,
            FileLoad load,
            LoadContext context,
            @Nullable Path rejectedRows,
            boolean everyRow)
            throws IOException {
        GroupedRows groups = file.groups();
        if (groups != null && !everyRow) {
            Optional<Pass> pass = pass(entry, file, load, context, rejectedRows, false, groups::read);
            if (pass.isPresent()) {
                return pass.get();
            }
            load.discard();
        }
        return pass(entry, file, load, context, rejectedRows, everyRow, pass -> {
                    file.table().read(pass);
                    return true;
                })
                .orElseThrow();
    }

    private Optional<Pass> pass(
            LogEntry entry,
            OpenedFile file,
            FileLoad load,
            LoadContext context,
            @Nullable Path rejectedRows,
            boolean everyRow,
            Source rows)
            throws IOException {
        boolean mends = context.mend().isPresent();
        if (rejectedRows == null) {
            Pass pass = new Pass(file, load, mends, settings.limits(), null, everyRow);
            return rows.give(pass) ? Optional.of(pass) : Optional.empty();
        }
        try (RejectedRows out = RejectedRows.begin(rejectedRows, file.table().header(), entry.sha256(), settings)) {
            Pass pass = new Pass(file, load, mends, settings.limits(), out, everyRow);
            return rows.give(pass) ? Optional.of(pass) : Optional.empty();
        }
    }

    /** Gives a pass its rows; false if that turned out to be impossible. */
    @FunctionalInterface
    private interface Source {
        boolean give(Pass pass) throws IOException;
    }

    private static Receipt refused(
            LogEntry entry,
            @Nullable OpenedFile file,
            @Nullable ReadAs readAs,
            Rows rows,
            Problems problems,
            Problem reason) {
        return new Receipt(
                entry.name(),
                entry.sha256(),
                Status.REJECTED,
                file == null ? null : file.kind().name(),
                null,
                readAs,
                rows,
                problems.after(reason),
                List.of(),
                List.of(),
                null);
    }

    private static ReadAs readAs(OpenedFile file, Pass pass) {
        Table table = file.table();
        return new ReadAs(
                table.charset(),
                String.valueOf(table.dialect().delimiter()),
                String.valueOf(table.dialect().quote()),
                file.formats().decimal(),
                file.formats().date(),
                table.headerLine() == 0 ? null : table.headerLine(),
                file.view() == null ? null : file.view().definition().file(),
                pass.ignored().all(),
                Explanation.of(file, pass.ignored()));
    }

    private OpenedFile.Parents parents(Definitions definitions, long before) {
        return new OpenedFile.Parents() {
            @Override
            public Defaults defaults(@Nullable String parent) {
                return find(parent)
                        .map(file -> Defaults.ofCode(file.formats()))
                        .orElse(Defaults.of(definitions.locale()));
            }

            @Override
            public Optional<String> name(@Nullable String parent) {
                return find(parent).map(LoadedFile::name);
            }

            private Optional<LoadedFile> find(@Nullable String parent) {
                return Optional.ofNullable(parent).flatMap(sha256 -> files.newest(sha256, before));
            }
        };
    }
}
