package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReadCommandTests {

    @TempDir
    private Path folder;

    @Test
    void writesWhatWasUnderstoodAsPlainCsv() throws IOException {
        Path file = Files.write(
                folder.resolve("größe.csv"),
                "Bericht;;\r\n\r\nDatum;Größe;Text\r\n01.10.2026;1.234,50;\"a;b, \"\"c\"\"\"\r\n02.10.2026; -3 ;=1+1\r\nSumme;1;\r\n"
                        .getBytes(Charset.forName("windows-1252")));

        Command read = read(file);

        assertThat(read.code()).isZero();
        assertThat(out("größe.csv"))
                .isEqualTo(
                        "Datum,Größe,Text\r\n01.10.2026,\"1.234,50\",\"a;b, \"\"c\"\"\"\r\n02.10.2026, -3 ,=1+1\r\n");
    }

    @Test
    void namesRaggedRowsAndLeavesThemOut() throws IOException {
        Path file = write("a.csv", "Datum;Wert;Text\n01.10.2026;5;x\n02.10.2026;6\n03.10.2026;7;y\n");

        Command read = read(file);

        assertThat(read.code()).isEqualTo(1);
        assertThat(read.err()).contains("a.csv").contains("line 3").contains("--lenient");
        assertThat(out("a.csv")).isEqualTo("Datum,Wert,Text\r\n01.10.2026,5,x\r\n03.10.2026,7,y\r\n");
    }

    @Test
    void keepsRaggedRowsLeniently() throws IOException {
        Path file = write("a.csv", "Datum;Wert;Text\n01.10.2026;5;x\n02.10.2026;6\n03.10.2026;;7;y\n04.10.2026,8,z\n");

        Command read = read(file, "--lenient");

        assertThat(read.code()).isZero();
        assertThat(out("a.csv"))
                .isEqualTo(
                        "Datum,Wert,Text\r\n01.10.2026,5,x\r\n02.10.2026,6,\r\n03.10.2026,7,y\r\n04.10.2026,8,z\r\n");
    }

    @Test
    void givesAnEmptyFileForAnEmptyOne() throws IOException {
        Command read = read(write("empty.csv", ""));

        assertThat(read.code()).isZero();
        assertThat(out("empty.csv")).isEmpty();
    }

    @Test
    void namesTheHopelessAndWritesTheOthers() throws IOException {
        Path pdf = write("x.csv", "%PDF-1.7 …");
        Path good = write("good.csv", "a;b\n1;2\n");

        Command read = read(pdf, good.toString());

        assertThat(read.code()).isEqualTo(1);
        assertThat(read.err()).contains("x.csv").contains("PDF");
        assertThat(written()).containsExactly("good.csv");
    }

    @Test
    void writesNothingIfTwoInputsHaveOneName() throws IOException {
        Files.createDirectory(folder.resolve("b"));
        Path one = write("a.csv", "a;b\n1;2\n");
        Path other = write("b/a.csv", "a;b\n1;2\n");

        Command read = read(one, other.toString());

        assertThat(read.code()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void doesNotOverwriteItsInput() throws IOException {
        Path file = write("a.csv", "a;b\n1;2\n");

        Command read = Command.run("--lang", "en", "read", file.toString(), "--to", folder.toString());

        assertThat(read.code()).isEqualTo(2);
        assertThat(file).hasContent("a;b\n1;2\n");
    }

    @Test
    void namesFurtherTables() throws IOException {
        Path file = write("a.csv", "Datum;Wert\n01.10.2026;5\n\nOrt;Zahl;Art\nKöln;3;x\nBonn;4;y\n");

        Command read = Command.run(
                "--lang",
                "en",
                "--json",
                "read",
                file.toString(),
                "--to",
                folder.resolve("out").toString());

        JsonNode document = read.json();
        assertThat(read.code()).isZero();
        assertThat(document.path("rows").path("written").asInt()).isEqualTo(1);
        assertThat(document.path("read_as").path("delimiter").asString()).isEqualTo(";");
        assertThat(document.path("other_tables").get(0).path("first_line").asInt())
                .isEqualTo(4);
        assertThat(document.path("other_tables").get(0).path("last_line").asInt())
                .isEqualTo(6);
    }

    @Test
    void takesAFileWhoseNameBeginsWithAnAt() throws IOException {
        Path file = write("@list.csv", "a;b\n1;2\n");

        assertThat(read(file).code()).isZero();
        assertThat(written()).containsExactly("@list.csv");
    }

    private Command read(Path file, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--lang",
                                "en",
                                "read",
                                file.toString(),
                                "--to",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Command.run(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String out(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
