package io.wertpfad.intake;

import io.wertpfad.archive.Durable;
import io.wertpfad.archive.FileNames;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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

    /** Writes {@code receipts/index.html}: all receipts, the newest day first. */
    void writeIndex() throws IOException {
        List<Map<String, Object>> days = new ArrayList<>();
        for (Path day : list(workspace.receipts(), Files::isDirectory)) {
            List<Map<String, Object>> files = new ArrayList<>();
            for (Path json : list(day, p -> p.toString().endsWith(".json"))) {
                files.add(line(day, json));
            }
            days.add(Map.of("name", day.getFileName().toString(), "files", files));
        }
        days.sort(Comparator.comparing((Map<String, Object> d) -> (String) d.get("name"))
                .reversed());
        String page = templates.render(SET, "index.html", settings.language(), Map.of("days", days));
        Durable.write(workspace.receipts().resolve("index.html"), page.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> line(Path day, Path json) throws IOException {
        JsonNode receipt = JSON.readTree(Files.readAllBytes(json));
        String page = json.getFileName().toString().replaceFirst("\\.json$", ".html");
        String status = receipt.path("status").asString();
        JsonNode rows = receipt.path("rows");
        return Map.of(
                "file", receipt.path("file").asString(),
                "link", Link.to(day.getFileName().toString(), page),
                "status", status,
                "accepted", rows.path("accepted").asLong(),
                "rejected", rows.path("rejected").asLong());
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
