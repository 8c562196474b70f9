package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, comments and files that look like markup, expressions, formulas or nothing at all are text and stay text. */
class HostileTextTests {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.,Ee+-]*");

    private static final Pattern TAG =
            Pattern.compile("<(?:(/?)([a-zA-Z][\\w:-]*)(?:[^<>\"'/]|/(?!>)|\"[^\"]*\"|'[^']*')*(/?)>)?");

    private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "input", "col", "wbr");

    @TempDir
    private static Path folder;

    private static Command run;
    private static List<Path> files;

    @BeforeAll
    static void report() throws IOException {
        HostileWorkspace.in(folder);
        run = Command.in(folder, "run", "--period", "2026-10");
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(folder.resolve("outbox")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> ending(String ending) {
        return files.stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /** PDFs of the customer; the portfolio pack has no series. */
    private static List<Path> packs() {
        return ending(".pdf").stream()
                .filter(file -> file.getFileName().toString().startsWith("own_"))
                .toList();
    }

    @Test
    void makesAllPacksAndTheyPassTheGate() {
        assertThat(run.code()).as(run.all()).isZero();
        assertThat(ending("own_2026-10_internal_de.pdf")).hasSize(1);
        assertThat(ending("own_2026-10_customer_en.pdf")).hasSize(1);
    }

    @Test
    void evaluatesNothing() throws IOException {
        for (Path file : files) {
            assertThat(Inspected.of(file).shown()).as("%s", file).doesNotContain("1337");
        }
    }

    @Test
    void printsTextAsText() throws IOException {
        for (Path file : ending("internal_de.pdf")) {
            String shown = Inspected.of(file).shown().replaceAll("\\s", "");
            assertThat(shown).contains("<script>alert(1)</script>", "]]>", "<!--", "&amp;", "[[${7*191}]]", "#{key}");
        }
    }

    @Test
    void writesHtmlThatIsWellFormedAndRunsNothing() throws IOException {
        assertThat(ending(".html")).isNotEmpty();
        for (Path file : ending(".html")) {
            String html = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(html)
                    .as("%s", file)
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContain("javascript:");
            assertThat(unclosed(html)).as("%s", file).isEmpty();
        }
    }

    /** Elements whose ends do not follow their beginnings, and whatever looks like markup but is none. */
    private static List<String> unclosed(String html) {
        List<String> wrong = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        String markup = html.replaceAll("(?s)<style.*?</style>", "").replaceAll("(?i)<!doctype[^>]*>", "");
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            String name = tag.group(2);
            if (name == null) {
                wrong.add(markup.substring(tag.start(), Math.min(markup.length(), tag.start() + 40)));
            } else if (!tag.group(1).isEmpty()) {
                if (!name.equals(open.poll())) {
                    wrong.add("</" + name + ">");
                }
            } else if (!VOID.contains(name) && tag.group(3).isEmpty()) {
                open.push(name);
            }
        }
        wrong.addAll(open);
        return wrong;
    }

    @Test
    void attachesTablesThatNoSpreadsheetTakesForFormulas() throws IOException {
        for (Path file : packs()) {
            for (String csv : tables(file)) {
                for (CSVRecord row : CSVFormat.DEFAULT.parse(new StringReader(csv))) {
                    for (String cell : row) {
                        boolean risky = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
                        assertThat(!risky || NUMBER.matcher(cell).matches())
                                .as(cell)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static List<String> tables(Path file) throws IOException {
        List<String> tables = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDNameTreeNode<PDComplexFileSpecification> names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            for (Map.Entry<String, PDComplexFileSpecification> entry :
                    names.getNames().entrySet()) {
                if (entry.getValue().getFilename().endsWith(".csv")) {
                    tables.add(new String(entry.getValue().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8)
                            .replaceFirst("^\ufeff", ""));
                }
            }
        }
        assertThat(tables).isNotEmpty();
        return tables;
    }

    @Test
    void keepsAllTextOnThePage() throws IOException {
        for (Path file : ending(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                Outside outside = new Outside();
                outside.getText(document);
                assertThat(outside.found).as("%s", file).isEmpty();
            }
        }
    }

    /** Letters that do not lie wholly on their page. */
    private static final class Outside extends PDFTextStripper {

        private final List<String> found = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            boolean inside = text.getXDirAdj() >= 0
                    && text.getXDirAdj() + text.getWidthDirAdj() <= text.getPageWidth() + 0.5
                    && text.getYDirAdj() >= 0
                    && text.getYDirAdj() <= text.getPageHeight();
            if (!inside && found.size() < 5) {
                found.add("page " + getCurrentPageNo() + ": " + text + " at " + text.getXDirAdj() + ","
                        + text.getYDirAdj());
            }
            super.processTextPosition(text);
        }
    }
}
