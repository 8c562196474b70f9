package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreviewCommandTests {

    private static final String KICKER = "class=\"kicker\"";

    @TempDir
    private Path folder;

    static Stream<String> mistakes() {
        return Arrays.stream(text("/io/wertpfad/run/template-mistakes.txt").split("\n\n(?=\\S+ \\| )"))
                .filter(block -> !block.startsWith("#"));
    }

    static Stream<String> attacks() {
        return text("/io/wertpfad/run/template-attacks.txt").lines().filter(line -> !line.startsWith("#"));
    }

    @Test
    void rendersEveryPackWithTheShippedTemplates() throws IOException {
        Command command = preview();

        assertThat(command.code()).as(command.all()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(
                                    "muster_2026-10_internal_de_r2",
                                    "muster_2026-10_internal_en_r2",
                                    "muster_2026-10_customer_de_r2",
                                    "muster_2026-10_customer_en_r2",
                                    "portfolio_2026-10_de_r2",
                                    "portfolio_2026-10_en_r2")
                            .flatMap(name -> Stream.of(name + ".pdf", name + ".html"))
                            .toList());
        }
    }

    @Test
    void givesOneDocumentAndSaysWhetherThePacksConform() {
        Command command = preview("--json", "--check", "--only", "customer_en");

        assertThat(command.code()).as(command.all()).isZero();
        assertThat(command.json().get("packs")).hasSize(1);
        assertThat(command.json().get("packs").get(0).get("violations")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesFileLineAndWhatIsValid(String block) throws IOException {
        List<String> lines = block.strip().lines().toList();
        String[] place = lines.get(0).split(" \\| ", 2);
        String written = lines.size() > 1 && !lines.get(1).startsWith(">") ? lines.get(1) : "";
        int line = override(place[0], place[1], written);

        Command command = preview("--templates", folder.resolve("steering-pack").toString(), "--only", "customer_de");

        assertThat(command.code()).as(command.all()).isEqualTo(2);
        lines.stream()
                .filter(expected -> expected.startsWith("> "))
                .forEach(expected -> assertThat(command.err()).contains(expected.substring(2)));
        assertThat(command.err()).contains("steering-pack/").doesNotContain("Exception", "\tat ");
        if (!block.contains("fehlt")) {
            assertThat(command.err()).containsPattern("Zeile (" + line + "|" + (line + 1) + "|\\d\\d+)");
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesWhatLeadsOut(String attack) throws IOException {
        int line = override(
                "decide.html", attack.startsWith("<!") && !attack.startsWith("<!--") ? "<!DOCTYPE" : KICKER, attack);

        Command command = preview("--templates", folder.toString(), "--only", "customer_de");

        assertThat(command.code()).as(command.all()).isEqualTo(2);
        assertThat(command.err())
                .contains("steering-pack/decide.html", "Zeile " + line)
                .doesNotContain("Exception");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void readsNoLinkThatLeadsOut() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p { color: #000000; }");
        Path set = Files.createDirectories(folder.resolve("steering-pack"));
        Files.createSymbolicLink(set.resolve("pack.css"), secret);

        Command command = preview("--templates", folder.toString(), "--only", "customer_de");

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("pack.css").contains("hinausführt");
    }

    @Test
    void namesFilesThatNobodyReads() throws IOException {
        Path root = Files.createDirectories(folder.resolve("report-templates"));
        Path set = Files.createDirectories(root.resolve("steering-pack"));
        Files.writeString(root.resolve("messages_de.properties"), "due.title=Heute\n");
        Files.createDirectories(root.resolve("steering_pack"));
        Files.writeString(set.resolve("pack.ccs"), "p { color: #000000; }");
        Files.write(
                set.resolve("messages_de.properties"),
                "# Texte\ndue.title=F\u00e4llig\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(set.resolve("notes.txt"), "nobody reads this, and nobody minds");

        Command command =
                Command.in(folder, "preview", "--to", folder.resolve("out").toString());

        assertThat(command.code()).as(command.all()).isEqualTo(2);
        assertThat(command.err())
                .contains("report-templates/messages_de.properties", "report-templates/steering_pack")
                .contains("steering-pack/pack.ccs", "Gemeint ist wohl pack.css")
                .contains("steering-pack/messages_de.properties", "Zeile 2", "UTF-8")
                .doesNotContain("notes.txt");
    }

    @Test
    void takesTheDocumentTypeOfHtmlInAnyLetterCase() throws IOException {
        override("pack.html", "<!DOCTYPE", "<!docType HTML>");

        Command command = preview("--templates", folder.toString(), "--only", "customer_de");

        assertThat(command.code()).as(command.all()).isZero();
    }

    @Test
    void saysHowToNameWhatIsInsertedWhereNothingHasAName() throws IOException {
        Path set = Files.createDirectories(folder.resolve("steering-pack"));
        Files.writeString(
                set.resolve("data.html"),
                "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Daten</p></body></html>");

        Command command = preview("--templates", folder.toString(), "--only", "customer_de");

        assertThat(command.code()).as(command.all()).isEqualTo(2);
        assertThat(command.err()).contains("Fragment „page“ gibt es in data.html nicht", "th:fragment=\"page\"");
    }

    @Test
    void reportsAllMistakesAtOnce() throws IOException {
        override("decide.html", KICKER, "<p th:text=\"${pak}\">x</p><p th:text=\"#{kiker}\">x</p>");
        override("data.html", "class=\"methods\"", "<ol class=\"methods\" th:if=\"${pack.dat}\">");
        override("pack.css", ".chart-good", ".chart-good { color: red; }");

        Command command = preview("--templates", folder.toString(), "--json");

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.json().get("errors")).hasSize(5);
    }

    /** The library that reads style sheets would tell standard output of addresses that it cannot resolve. */
    @Test
    void givesOneDocumentWhateverLibrariesPrint() throws Exception {
        Path set = Files.createDirectories(folder.resolve("steering-pack"));
        Files.writeString(set.resolve("pack.css"), "@import url(\"http://127.0.0.1:9/x.css\");\n");
        Path out = folder.resolve("out.json");
        List<String> command = new ArrayList<>(List.of(ClassArchive.java()));
        command.addAll(ClassArchive.OPTIONS);
        command.addAll(List.of("io.wertpfad.run.Wertpfad", "--json", "preview", "--templates", folder.toString()));

        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();

        assertThat(code).isEqualTo(2);
        assertThat(new Command(code, Files.readString(out), "").json().get("errors"))
                .isNotEmpty();
    }

    @Test
    void takesOneChangedTextFromTheWorkspace() throws IOException {
        Path set = Files.createDirectories(folder.resolve("report-templates/steering-pack"));
        Files.writeString(set.resolve("messages_de.properties"), "due.title=Heute zu entscheiden\n");

        Command command =
                Command.in(folder, "preview", "--to", folder.resolve("out").toString(), "--only", "customer_de");

        assertThat(command.code()).as(command.all()).isZero();
        assertThat(folder.resolve("out/muster_2026-10_customer_de_r2.html"))
                .content()
                .contains("Heute zu entscheiden");
    }

    @Test
    void saysWhatItAcceptsAsFolderOfTemplates() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(preview("--templates", empty.toString()))
                .satisfies(command -> assertThat(command.code()).isEqualTo(2))
                .satisfies(command -> assertThat(command.err()).contains("steering-pack"));
        assertThat(preview("--only", "intern").err()).contains("internal_de");
        override("pack.css", "ul.plain li", "ul.plain li { padding: 0; }");
        Path set = folder.resolve("steering-pack");
        assertThat(Command.run(
                                "preview",
                                "--templates",
                                set.toString(),
                                "--to",
                                set.resolve("x").toString())
                        .err())
                .contains("--to");
    }

    private Command preview(String... more) {
        return Command.run(
                Stream.concat(Stream.of("preview", "--to", folder.resolve("out").toString()), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    /** A shipped file with another line; gives the line's number. */
    private int override(String file, String part, String written) throws IOException {
        List<String> lines =
                text("/report-templates/steering-pack/" + file).lines().toList();
        int at = 0;
        while (!lines.get(at).contains(part)) {
            at++;
        }
        int line = at;
        Path set = Files.createDirectories(folder.resolve("steering-pack"));
        Files.write(
                set.resolve(file),
                Stream.of(lines.subList(0, line), List.of(written), lines.subList(line + 1, lines.size()))
                        .flatMap(List::stream)
                        .toList());
        return line + 1;
    }

    private static String text(String resource) {
        try (InputStream stream = PreviewCommandTests.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException(resource + " is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
