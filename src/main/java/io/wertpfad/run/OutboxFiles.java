package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packs that lie in a folder such as {@code outbox/}, by period and customer. */
record OutboxFiles(Path root) {

    private static final List<String> ENDINGS = List.of(".pdf", ".html", ".json");
    private static final Pattern NAME =
            Pattern.compile("(.+)_\\d{4}-\\d{2}(?:_(internal|customer))?_(de|en)(?:_r(\\d+))?");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    static OutboxFiles outbox(Workspace workspace) {
        return new OutboxFiles(workspace.outbox());
    }

    static OutboxFiles held(Workspace workspace) {
        return new OutboxFiles(workspace.held());
    }

    /** Those that have a folder. */
    NavigableSet<YearMonth> periods() throws IOException {
        NavigableSet<YearMonth> periods = new TreeSet<>();
        for (Path folder : Folders.list(root, Files::isDirectory)) {
            if (MONTH.matcher(name(folder)).matches()) {
                periods.add(YearMonth.parse(name(folder)));
            }
        }
        return periods;
    }

    /** Those that have a folder for a period. */
    List<String> customers(YearMonth period) throws IOException {
        return Folders.list(root.resolve(period.toString()), Files::isDirectory).stream()
                .map(OutboxFiles::name)
                .toList();
    }

    /** The packs of a customer and period by their names. */
    List<Pack> packs(YearMonth period, String customer) throws IOException {
        Map<String, List<String>> endings = new TreeMap<>();
        for (Path file : Folders.list(root.resolve(period.toString()).resolve(customer), Files::isRegularFile)) {
            String name = name(file);
            ENDINGS.stream()
                    .filter(name::endsWith)
                    .forEach(ending -> endings.computeIfAbsent(
                                    name.substring(0, name.length() - ending.length()), pack -> new ArrayList<>())
                            .add(ending));
        }
        return endings.entrySet().stream()
                .map(pack -> new Pack(period, customer, pack.getKey(), pack.getValue()))
                .toList();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /**
     * A pack in its forms.
     *
     * @param name without ending
     */
    record Pack(YearMonth period, String customer, String name, List<String> endings) {

        /** What a template can show of it: for whom it is, and links relative to the folder. */
        Map<String, Object> model() {
            Matcher parts = NAME.matcher(name);
            boolean known = parts.matches();
            return Map.of(
                    "name",
                    name,
                    "edition",
                    known && parts.group(2) != null ? parts.group(2) : "portfolio",
                    "language",
                    known ? parts.group(3) : "",
                    "revision",
                    known && parts.group(4) != null ? Integer.parseInt(parts.group(4)) : 1,
                    "links",
                    ENDINGS.stream()
                            .filter(endings::contains)
                            .map(ending -> Map.of(
                                    "text", ending.substring(1).toUpperCase(Locale.ROOT),
                                    "href", link(period.toString(), customer, name + ending)))
                            .toList());
        }

        private static String link(String... segments) {
            return Arrays.stream(segments)
                    .map(segment ->
                            URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                    .collect(Collectors.joining("/"));
        }
    }
}
