package io.wertpfad.intake;

import io.wertpfad.archive.Durable;
import io.wertpfad.archive.FileNames;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Numbers;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The receipts of a workspace: one page and one JSON document per dropped file, and a page that lists them. */
@Component
final class ReceiptFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SET = "receipt";

    private final Workspace workspace;
    private final IntakeSettings settings;
    private final Templates templates;

    ReceiptFiles(Workspace workspace, IntakeSettings settings, Templates templates) {
        this.workspace = workspace;
        this.settings = settings;
        this.templates = templates;
    }

    /** Writes both forms of a receipt. An earlier one of the same file and day that says otherwise steps aside. */
    void write(Receipt receipt, Instant now) throws IOException {
        LocalDate day = LocalDate.ofInstant(now, settings.zone());
        Path folder = workspace.receipts().resolve(day.toString());
        String name = Sha256.shortened(receipt.sha256()) + "-" + FileNames.safe(receipt.file());
        Language language = settings.language();
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ReceiptJson.of(receipt, false, language));
        String page = templates.render(SET, "receipt.html", language, new ReceiptPage(receipt, day, language).model());
        makeRoom(folder, name, json);
        Durable.write(folder.resolve(name + ".json"), json);
        Durable.write(folder.resolve(name + ".html"), page.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@code receipts/index.html}: all receipts, the newest first. */
    void writeIndex() throws IOException {
        List<Map<String, Object>> days = new ArrayList<>();
        for (Path day : list(workspace.receipts(), Files::isDirectory)) {
            days.add(Map.of(
                    "name",
                    name(day),
                    "title",
                    title(day),
                    "lines",
                    lines(day).stream().map(ReceiptLine::model).toList()));
        }
        days.sort(Comparator.comparing((Map<String, Object> d) -> String.valueOf(d.get("name")))
                .reversed());
        String page = templates.render(SET, "index.html", settings.language(), Map.of("days", days));
        Durable.write(workspace.receipts().resolve("index.html"), page.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The receipts of the newest days of files that a person has to look at; within a day by name, so that a copy of the
     * workspace lists them likewise.
     *
     * @param most how many at most
     */
    List<ReceiptLine> troubled(int most) throws IOException {
        List<Path> days = new ArrayList<>(list(workspace.receipts(), Files::isDirectory));
        Collections.reverse(days);
        List<ReceiptLine> troubled = new ArrayList<>();
        for (Path day : days) {
            lines(day).stream()
                    .filter(ReceiptLine::needsAttention)
                    .sorted(Comparator.comparing(ReceiptLine::file).thenComparing(ReceiptLine::link))
                    .forEach(troubled::add);
            if (troubled.size() >= most) {
                break;
            }
        }
        return troubled.stream().limit(most).toList();
    }

    /** The receipts of a day, the newest first. */
    private List<ReceiptLine> lines(Path day) throws IOException {
        List<ReceiptLine> lines = new ArrayList<>();
        for (Path json : list(day, p -> p.toString().endsWith(".json"))) {
            lines.add(line(day, json));
        }
        lines.sort(Comparator.comparing(ReceiptLine::written).reversed().thenComparing(ReceiptLine::file));
        return lines;
    }

    private String title(Path day) {
        try {
            return Dates.day(LocalDate.parse(name(day)), settings.language());
        } catch (DateTimeParseException e) {
            return name(day);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** The line of a receipt; only its beginning is read, since its problems may be many. */
    private ReceiptLine line(Path day, Path json) throws IOException {
        String page = name(json).replaceFirst("\\.json$", ".html");
        Map<String, String> values = new HashMap<>();
        Map<String, Long> rows = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME && rows.isEmpty()) {
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                if (key.equals("rows")) {
                    parser.<JsonNode>readValueAsTree()
                            .properties()
                            .forEach(
                                    row -> rows.put(row.getKey(), row.getValue().asLong()));
                } else if (token.isScalarValue()) {
                    values.put(key, parser.getValueAsString(""));
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new ReceiptLine(
                title(day),
                values.getOrDefault("file", page),
                Link.to(name(day), page),
                values.getOrDefault("status", ""),
                Numbers.count(rows.getOrDefault("accepted", 0L), settings.language()),
                Numbers.count(rows.getOrDefault("rejected", 0L), settings.language()),
                Files.getLastModifiedTime(json));
    }

    private static void makeRoom(Path folder, String name, byte[] json) throws IOException {
        Path place = folder.resolve(name + ".json");
        if (!Files.exists(place) || Arrays.equals(Files.readAllBytes(place), json)) {
            return;
        }
        int n = 1;
        while (Files.exists(folder.resolve(name + "_" + n + ".json"))) {
            n++;
        }
        for (String ending : List.of(".json", ".html")) {
            Path earlier = folder.resolve(name + ending);
            if (Files.exists(earlier)) {
                Files.move(earlier, folder.resolve(name + "_" + n + ending));
            }
        }
    }

    private static List<Path> list(Path folder, Predicate<Path> which) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(which).sorted().toList();
        }
    }
}
