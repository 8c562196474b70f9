package io.wertpfad.intake.export;

import io.wertpfad.portfolio.Findings;
import io.wertpfad.portfolio.Problem;
import io.wertpfad.portfolio.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All export definitions of a workspace, as far as their files are without mistakes. A file with a mistake is left out and
 * named; the others go on.
 */
public final class ExportDefinitions {

    private static final Comparator<Problem> IN_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::path);

    private final List<ExportDefinition> sound = new ArrayList<>();
    private final List<BrokenFile> broken = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings;

    private ExportDefinitions(ExportFiles files, Collection<String> documented, List<Problem> ofSynonyms) {
        problems.addAll(files.unread());
        warnings = files.passedOver();
        files.contents().forEach((name, content) -> {
            if (!ExportFiles.isSynonyms(name)) {
                read(name, content, documented);
            } else if (!ofSynonyms.isEmpty()) {
                broken.add(new BrokenFile(name, null, ofSynonyms));
                problems.addAll(ofSynonyms);
            }
        });
        files.unread().forEach(problem -> broken.add(new BrokenFile(problem.file(), null, List.of(problem))));
        problems.sort(IN_ORDER);
    }

    /**
     * Reads definitions.
     *
     * @param documented the canonical names of the columns that a definition may speak of
     * @param ofSynonyms what is wrong with the file of synonyms that lies among them
     */
    public static ExportDefinitions of(ExportFiles files, Collection<String> documented, List<Problem> ofSynonyms) {
        return new ExportDefinitions(files, documented, ofSynonyms);
    }

    private void read(String name, byte[] content, Collection<String> documented) {
        YamlTree tree = YamlTree.read(content);
        Findings findings = new Findings(name, ExportDefinitions.class);
        tree.faults().forEach(fault -> findings.add(fault.place(), fault.message()));
        DefinitionReader reader = new DefinitionReader(name, findings, documented);
        Optional<ExportDefinition> definition = tree.root().flatMap(reader::read);
        if (findings.problems().isEmpty() && definition.isPresent()) {
            sound.add(definition.get());
        } else {
            List<Problem> own = findings.problems().stream().sorted(IN_ORDER).toList();
            broken.add(new BrokenFile(name, reader.match(), own));
            problems.addAll(own);
        }
    }

    /** The definitions without mistakes, in the order of their files. */
    public List<ExportDefinition> sound() {
        return List.copyOf(sound);
    }

    /** The files left out, each with its mistakes. */
    public List<BrokenFile> brokenFiles() {
        return List.copyOf(broken);
    }

    /** Every mistake of every file, in the order of the files and their lines. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What is no mistake but hardly meant. */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * A file that is left out.
     *
     * @param match which files it is for; null if not even that could be read
     */
    public record BrokenFile(String file, @Nullable Match match, List<Problem> problems) {

        public BrokenFile {
            problems = List.copyOf(problems);
        }

        /** Whether nobody can say which files it is for. */
        public boolean mayMeanAny() {
            return match == null;
        }

        /** Whether it is for a file of one of these names, with this header, as far as it can be read. */
        public boolean fits(List<String> fileNames, List<String> header) {
            return match != null && match.fitsName(fileNames) && match.fitsHeader(header);
        }

        /** How many of these cells it asks a header for. */
        public int score(List<String> cells) {
            return match == null
                    ? 0
                    : (int) match.header().stream()
                            .filter(column -> column.in(cells).isPresent())
                            .count();
        }
    }
}
