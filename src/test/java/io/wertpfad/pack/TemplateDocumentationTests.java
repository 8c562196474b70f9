package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for designers says what there is, and nothing else. A failing test prints the rows to add or to take out. */
class TemplateDocumentationTests {

    private static final Path PAGE = Path.of("src/docs/templates.md");
    private static final Path SET = Path.of("report-templates/steering-pack");

    @Test
    void describesEveryFieldOfTheModel() throws IOException {
        Set<String> expected = new TreeSet<>();
        TemplateFields.all()
                .forEach((type, fields) ->
                        fields.forEach((name, of) -> expected.add(type + ": | `" + name + "` | " + listed(of) + " |")));
        assertThat(fields()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void describesEveryMethod() throws IOException {
        assertThat(first("## The methods of `say`")).containsExactlyElementsOf(TemplateFields.methods(Say.class));
        assertThat(first("## The methods of `pages`")).containsExactlyElementsOf(TemplateFields.methods(Pages.class));
        assertThat(first("## The methods of `first`"))
                .containsExactlyElementsOf(TemplateFields.methods(FirstPage.class));
    }

    @Test
    void describesEveryDrawingWithItsAttribute() throws IOException {
        Set<String> expected = PackTemplates.DRAWINGS.entrySet().stream()
                .map(d -> d.getKey()
                        + d.getValue().keySet().stream()
                                .findFirst()
                                .map(a -> " " + a)
                                .orElse(""))
                .collect(Collectors.toSet());
        assertThat(section("### Drawings").stream()
                        .map(row -> row.split("\\|", -1))
                        .map(cells -> (plain(cells[1]) + " " + plain(cells[2])).strip()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void describesEveryFileOfTheSet() throws IOException {
        try (Stream<Path> files = Files.list(SET)) {
            assertThat(first("## The files"))
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> String.valueOf(file.getFileName()))
                            .toList());
        }
    }

    @Test
    void namesTheVariablesOfEachTemplate() throws IOException {
        assertThat(first("## What can be written"))
                .containsExactlyInAnyOrderElementsOf(PackTemplates.VARIABLES.keySet().stream()
                        .map(name -> name + ".html")
                        .toList());
        for (String row : section("## What can be written")) {
            String template = plain(row.split("\\|", -1)[1]).replace(".html", "");
            assertThat(row)
                    .contains(PackTemplates.VARIABLES.getOrDefault(template, Map.of()).keySet().stream()
                            .map(name -> "`" + name + "`")
                            .toList());
        }
    }

    @Test
    void theShippedTemplatesAreWithoutMistake() {
        assertThat(PackTemplates.mistakes(new Templates(null)).stream().map(Throwable::getMessage))
                .isEmpty();
    }

    private static Set<String> fields() throws IOException {
        Set<String> rows = new TreeSet<>();
        String type = "";
        boolean within = false;
        for (String line : Files.readAllLines(PAGE)) {
            within |= line.equals("## The fields");
            type = line.startsWith("### ") ? line.substring("### ".length()) : type;
            if (within && line.startsWith("| `")) {
                String[] cells = line.split("\\|", -1);
                assertThat(cells[3]).as(line).isNotBlank();
                rows.add(type + ": |" + cells[1] + "|" + cells[2] + "|");
            }
        }
        return rows;
    }

    private static List<String> first(String heading) throws IOException {
        return section(heading).stream()
                .map(row -> plain(row.split("\\|", -1)[1]))
                .toList();
    }

    /** The rows of the first table below a heading. */
    private static List<String> section(String heading) throws IOException {
        List<String> rows = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("#")) {
                within = line.equals(heading);
            } else if (within && line.startsWith("| `")) {
                rows.add(line);
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return Arrays.stream(cell.strip().split("`", -1))
                .filter(part -> !part.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String listed(String type) {
        return type.replace("List of", "list of").replace("Set of", "set of");
    }
}
