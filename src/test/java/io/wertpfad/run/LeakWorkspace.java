package io.wertpfad.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * A workspace of two customers with a token in every field. Amounts that are shown stay below a million, amounts of internal
 * measures and of the other customer are millions, so that a figure made of them is seen as well.
 */
final class LeakWorkspace {

    /** A day on which nothing was loaded but values of an internal measure. */
    static final String ONLY_INTERNAL = "2026-10-17";

    private static final String METRICS = "use_case;measure;date;value;unit;category;segment;activity;source;comment\n";

    private final Path folder;
    private final LeakFields fields;

    LeakWorkspace(Path folder, LeakFields fields) {
        this.folder = folder;
        this.fields = fields;
    }

    /** Reports September, corrects and amends, reports October and reports it again. */
    Path reported() {
        write("wertpfad.yaml", "wertpfad:\n  intake:\n    settle: 0s\n");
        write("portfolio/own.yaml", LeakFields.resource("own.yaml"));
        write("portfolio/other.yaml", LeakFields.resource("other.yaml"));
        write(
                "exports/{{o definition/name}}.yaml",
                "match: {header: Projektnummer}\ncolumns: {use_case: Projektnummer, measure: M, date: D, value: V}\n");
        write("inbox/{{o file/name}}.csv", metrics("o", "", 1));
        write("inbox/{{i file/name}}.csv", internal("i", 1));
        write("inbox/{{x file/name}}.csv", metrics("x", "000", 1) + rows(internal("x", 1)));
        write("inbox/{{x file/name}}-f.csv", factors());
        write(
                "inbox/{{o file/name}}-l.csv",
                costs("{{o use_cases[].id}};shown-cost", "", "{{o life_cycle_costs/source}}"));
        write(
                "inbox/{{i file/name}}-l.csv",
                costs(
                        "{{o use_cases[].id}};{{i use_cases[].charter.measures[].id}}-tco",
                        "00000",
                        "{{i life_cycle_costs/source}}"));
        write(
                "inbox/{{x file/name}}-l.csv",
                costs(
                        "{{x use_cases[].id}};{{x use_cases[].charter.measures[].id}}-cost",
                        "00000",
                        "{{x life_cycle_costs/source}}"));
        steering();
        run("2026-10-05", "ingest");
        run("2026-10-05", "run", "--period", "2026-09");
        correct();
        run("2026-11-05", "run", "--period", "2026-10");
        write(
                "inbox/{{i file/name}}-j.csv",
                METRICS + "{{o use_cases[].id}};{{i use_cases[].charter.measures[].id}};2026-10-03;7990000;EUR;;;;;\n");
        run("2026-11-05", "run", "--period", "2026-10", "--revise", fields.filled("{{o revision/reason}}"));
        return folder;
    }

    /** Restates a shown and an internal measure, amends both, drops an internal one, and leaves a month out. */
    private void correct() {
        write(
                "inbox/{{i file/name}}-k.csv",
                METRICS + "{{o use_cases[].id}};{{i use_cases[].charter.measures[].id}};2026-08-03;7980000;EUR;;;;;\n");
        run(ONLY_INTERNAL, "ingest");
        write(
                "inbox/{{o file/name}}-k.csv",
                METRICS
                        + "{{o use_cases[].id}};{{o use_cases[].charter.measures[].id}};2026-08-03;555;h;;{{o metrics/segment}};;;\n");
        write(
                "inbox/{{o file/name}}-n.csv",
                METRICS
                        + "{{o use_cases[].id}};{{o use_cases[].charter.measures[].id}};2026-10-03;600;h;;{{o metrics/segment}};;;\n");
        String own = LeakFields.resource("own.yaml");
        String amended = own.replace("target: {change: -20%}", "target: {change: -25%}")
                .replace("target: {value: 7400000}", "target: {value: 7600000}")
                .lines()
                .filter(line -> !line.contains("-gone"))
                .reduce("", (a, b) -> a + b + "\n");
        write("portfolio/own.yaml", amended);
    }

    private void steering() {
        write("inbox/steering/{{o file/name}}-d.csv", """
                use_case;date;decision;present;reason;next_decision_date
                {{o use_cases[].id}};2026-06-10;adapt;sales,customer;Weil {{o decisions/reason}};2026-11-12
                {{x use_cases[].id}};2026-06-10;adapt;sales,customer;Weil {{x decisions/reason}};2026-11-12
                """);
        write("inbox/steering/{{o file/name}}-m.csv", """
                customer;date;present;agreed;owner_role;due;done
                {{o customer}};2026-09-10;sales,customer;Tun {{o meetings/agreed}};Rolle {{o meetings/owner_role}};2026-10-30;
                {{x customer}};2026-09-10;sales,customer;Tun {{x meetings/agreed}};Rolle {{x meetings/owner_role}};2026-10-30;
                """);
        write("inbox/steering/{{o file/name}}-h.csv", """
                id;use_case;opened;text;owner_role;due;closed
                {{o hurdles/id}};{{o use_cases[].id}};2026-07-02;Da {{o hurdles/text}};Rolle {{o hurdles/owner_role}};2026-10-30;
                {{i hurdles/id}};{{o use_cases[].id}};2026-03-02;Zu {{i hurdles/text}};Rolle {{i hurdles/owner_role}};2026-04-30;2026-04-11
                {{x hurdles/id}};{{x use_cases[].id}};2026-07-02;Da {{x hurdles/text}};Rolle {{x hurdles/owner_role}};2026-10-30;
                """);
        write("inbox/steering/{{o file/name}}-b.csv", """
                id;kind;title;use_case;status;customer;since
                {{o building_blocks/id}};offer;Baustein {{o building_blocks/title}};{{o use_cases[].id}};standard;;2026-06-01
                {{o building_blocks/id}};offer;Baustein {{o building_blocks/title}};{{o use_cases[].id}};standard;{{x customer}};2026-09-01
                {{x building_blocks/id}};offer;Baustein {{x building_blocks/title}};{{x use_cases[].id}};standard;;2026-06-01
                """);
    }

    /** What the customer's edition shows of a customer: three measures over the months, some with all texts. */
    private static String metrics(String whose, String zeros, int first) {
        String useCase = "{{W use_cases[].id}};";
        String own = useCase + "{{W use_cases[].charter.measures[].id}};";
        String carbon =
                useCase + (whose.equals("o") ? "shown-co2;" : "{{W use_cases[].charter.measures[].id}}-carbon;");
        String cost = useCase + (whose.equals("o") ? "shown-cost;" : "{{W use_cases[].charter.measures[].id}}-cost;");
        StringBuilder text = new StringBuilder(METRICS);
        for (YearMonth month : months()) {
            int level = month.getYear() == 2025 ? 900 : 640;
            int amount = level + month.getMonthValue() * 3 + first;
            text.append(own)
                    .append(month.atDay(3))
                    .append(';')
                    .append(amount)
                    .append(zeros)
                    .append(";h;;{{W metrics/segment}};;{{W metrics/source}};{{W metrics/comment}}\n");
            text.append(carbon)
                    .append(month.atDay(3))
                    .append(';')
                    .append(amount)
                    .append(zeros)
                    .append(
                            ";kWh;;{{W metrics/segment}};{{W metrics/activity}};{{W metrics/source}};{{W metrics/comment}}\n");
            text.append(cost)
                    .append(month.atDay(3))
                    .append(';')
                    .append(amount)
                    .append(zeros)
                    .append(";EUR;{{W metrics/category}};;;{{W metrics/source}};{{W metrics/comment}}\n");
        }
        return text.toString().replace("{{W ", "{{" + whose + " ");
    }

    /** Internal measures: millions every month, the last one missing. */
    private static String internal(String whose, int first) {
        String useCase = "{{" + (whose.equals("i") ? "o" : whose) + " use_cases[].id}};";
        String id = useCase + "{{W use_cases[].charter.measures[].id}}";
        StringBuilder text = new StringBuilder(METRICS);
        for (YearMonth month : months()) {
            int amount = 7_300_000 + month.getMonthValue() * 11_000 + first;
            String rest = ";;{{W metrics/segment}};;{{W metrics/source}};{{W metrics/comment}}\n";
            text.append(id)
                    .append(whose.equals("i") ? ";" : "-rev;")
                    .append(month.atDay(3))
                    .append(';')
                    .append(amount)
                    .append(";EUR")
                    .append(rest);
            text.append(id)
                    .append("-co2;")
                    .append(month.atDay(3))
                    .append(';')
                    .append(amount)
                    .append("000;kWh;;;{{W metrics/activity}};;\n");
            text.append(id)
                    .append("-tco;")
                    .append(month.atDay(3))
                    .append(';')
                    .append(amount)
                    .append(";EUR;{{W metrics/category}};;;;\n");
            text.append(id)
                    .append("-gone;")
                    .append(month.atDay(3))
                    .append(';')
                    .append(amount)
                    .append(";pcs")
                    .append(rest);
        }
        return text.toString().replace("{{W ", "{{" + whose + " ");
    }

    private static String factors() {
        StringBuilder text = new StringBuilder("activity;unit;kgco2e_per_unit;valid_from;source\n");
        for (String whose : List.of("o", "i", "x")) {
            text.append("{{W metrics/activity}};kWh;0,4;2024-01-01;{{W emission_factors/source}}\n"
                    .replace("{{W ", "{{" + whose + " "));
        }
        return text.toString();
    }

    private static String costs(String measure, String zeros, String source) {
        StringBuilder text = new StringBuilder("use_case;measure;solution;category;year;amount;unit;source\n");
        for (int year = 1; year <= 4; year++) {
            text.append(measure)
                    .append(";baseline;operation;")
                    .append(year)
                    .append(";120")
                    .append(zeros)
                    .append(";EUR;")
                    .append(source)
                    .append('\n');
            text.append(measure)
                    .append(";pilot;operation;")
                    .append(year)
                    .append(";90")
                    .append(zeros)
                    .append(";EUR;")
                    .append(source)
                    .append('\n');
        }
        return text.toString();
    }

    private static List<YearMonth> months() {
        return java.util.stream.Stream.iterate(YearMonth.of(2025, 7), month -> month.plusMonths(1))
                .limit(15)
                .toList();
    }

    private static String rows(String file) {
        return file.substring(file.indexOf('\n') + 1);
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(fields.filled(name));
            Files.createDirectories(file.getParent());
            Files.writeString(file, fields.filled(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String today, String... line) {
        Command command = Command.on(today, folder, line);
        if (command.code() > 0) {
            throw new IllegalStateException(String.join(" ", line) + "\n" + command.all());
        }
    }
}
