package io.wertpfad.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A workspace whose every text is something that a careless program would run, swallow or stumble over. */
final class HostileWorkspace {

    static final String MARKUP = "<script>alert(1)</script></style></title>]]><!-- &amp; \"q\" 'a'";
    static final String EXPRESSIONS =
            "[[${7*191}]] [(${7*191})] __${7*191}__ ${7*191} *{7*191} #{key} @{url} ~{x} {0} {{x}}";
    static final String SIGNS =
            "\u202eabc\u202c \u05e9\u05dc\u05d5\u05dd e\u0301\u0323 z\u200bw\u200dj \ud83d\ude00 \ud83d\udc69\u200d\ud83d\udd27 \u4e2d\u6587";
    static final String FORMULA = "=cmd|' /C calc'!A1";
    static final String LONG = "W".repeat(2_000);
    private static final String ALL = FORMULA + " " + MARKUP + " " + EXPRESSIONS + " " + SIGNS;

    private final Path folder;

    private HostileWorkspace(Path folder) {
        this.folder = folder;
    }

    static void in(Path folder) {
        HostileWorkspace workspace = new HostileWorkspace(folder);
        workspace.write("wertpfad.yaml", "wertpfad:\n  intake:\n    settle: 0s\n");
        workspace.write("portfolio/own.yaml", portfolio());
        workspace.write("inbox/=1+1 <b>&amp; ${7*191} __${7*191}__ \ud83d\ude00.csv", metrics());
        workspace.write(
                "inbox/faktoren.csv",
                "activity;unit;kgco2e_per_unit;valid_from;source\n" + cell(ALL.substring(0, 100))
                        + ";kWh;0,4;2024-01-01;" + cell(ALL) + "\n");
        workspace.steering();
    }

    private static String portfolio() {
        String measure =
                "        - {id: %s, dimension: %s, name: %s, unit: %s, better: lower, aggregate: sum, key: %s%s}\n";
        return "customer: own\n"
                + "name: " + yaml(ALL) + "\n"
                + "value_path:\n  picture: {de: " + yaml(ALL) + ", en: " + yaml(LONG) + "}\n"
                + "  stages: [{id: a, name: {de: " + yaml(ALL) + ", en: " + yaml(LONG) + "}}, {id: b, name: "
                + yaml(MARKUP) + "}]\n"
                + "release: {internal: auto, customer: auto}\n"
                + "steering:\n  cadence: monthly\n  members:\n"
                + "    - {party: sales, role: " + yaml(ALL)
                + ", email: a@maker.example, language: de, edition: internal}\n"
                + "    - {party: service, role: " + yaml(LONG)
                + ", email: b@maker.example, language: de, edition: internal}\n"
                + "    - {party: key_account, role: x, email: c@maker.example, language: de, edition: internal}\n"
                + "    - {party: customer, role: x, email: d@own.example, language: en, edition: customer}\n"
                + "use_cases:\n  - id: case\n    name: {de: " + yaml(ALL) + ", en: " + yaml(LONG) + "}\n"
                + "    status: active\n    stage: a\n"
                + "    contribution: {de: " + yaml(ALL) + ", en: " + yaml(LONG) + "}\n"
                + "    charter:\n      agreed_on: 2025-12-10\n      agreed_by: [sales, service, key_account, customer]\n"
                + "      place: {site: " + yaml(ALL) + ", area: " + yaml(LONG) + "}\n"
                + "      baseline: {from: 2025-07, to: 2025-12}\n      pilot: {from: 2026-01, to: 2026-10}\n"
                + "      decision_date: 2026-11-12\n      next_stage: {de: " + yaml(ALL) + ", en: " + yaml(LONG)
                + "}\n      measures:\n"
                + String.format(
                        java.util.Locale.ROOT,
                        measure,
                        "time",
                        "time",
                        "{de: " + yaml(ALL) + ", en: " + yaml(LONG) + "}",
                        "h",
                        "true",
                        ", target: {change: -20%}")
                + String.format(java.util.Locale.ROOT, measure, "carbon", "co2", yaml(ALL), "kg", "false", "")
                + String.format(
                        java.util.Locale.ROOT,
                        measure,
                        "cost",
                        "tco",
                        yaml(FORMULA),
                        "EUR",
                        "false",
                        ", life_cycle: {years: 4, discount_rate: 4%}")
                + "  - {id: waits, name: " + yaml(ALL) + ", status: waiting, stage: b}\n";
    }

    private static String metrics() {
        String rest = ";" + cell(ALL) + ";" + cell(LONG) + "\n";
        return "use_case;measure;date;value;unit;category;segment;activity;source;comment\n"
                + Stream.iterate(YearMonth.of(2025, 7), month -> month.plusMonths(1))
                        .limit(16)
                        .map(month ->
                                "case;time;" + month.atDay(3) + ";" + level(month) + ";h;;" + cell(MARKUP) + ";" + rest
                                        + "case;carbon;" + month.atDay(3) + ";" + level(month) + ";kWh;;;"
                                        + cell(ALL.substring(0, 100)) + rest
                                        + "case;cost;" + month.atDay(3) + ";" + level(month) + ";EUR;"
                                        + cell(month.getMonthValue() % 2 == 0 ? FORMULA : EXPRESSIONS) + ";;" + rest)
                        .collect(Collectors.joining());
    }

    private static int level(YearMonth month) {
        return (month.getYear() == 2025 ? 900 : 640) + month.getMonthValue() * 3;
    }

    private void steering() {
        write(
                "inbox/steering/d.csv",
                "use_case;date;decision;present;reason;next_decision_date\ncase;2026-06-10;adapt;sales,customer;"
                        + cell(ALL) + ";2026-11-12\n");
        write(
                "inbox/steering/m.csv",
                "customer;date;present;agreed;owner_role;due;done\nown;2026-09-10;sales;" + cell(ALL) + ";"
                        + cell(LONG.substring(0, 150)) + ";2026-10-30;\n");
        write(
                "inbox/steering/h.csv",
                "id;use_case;opened;text;owner_role;due;closed\n"
                        + IntStream.range(0, 3)
                                .mapToObj(i -> "H" + i + ";case;2026-07-02;" + cell(i == 0 ? LONG : ALL) + ";"
                                        + cell(MARKUP) + ";2026-10-30;\n")
                                .collect(Collectors.joining()));
        write(
                "inbox/steering/b.csv",
                "id;kind;title;use_case;status;customer;since\nB;offer;" + cell(ALL) + ";case;standard;;2026-06-01\n");
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String yaml(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
