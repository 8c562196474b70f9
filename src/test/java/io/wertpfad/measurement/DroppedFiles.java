package io.wertpfad.measurement;

import io.wertpfad.intake.IntakeFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Metrics files of all sorts as chance has them: long and wide, of days, weeks and months, with mistakes, mended, added. */
final class DroppedFiles {

    private static final List<String> VALUES = List.of(
            "downtime;90;min",
            "downtime;1,5;h",
            "downtime;2;",
            "repair;3,25;h",
            "wait;7;min",
            "wait;0,2;h",
            "wait90;4;",
            "stock;12;",
            "level;55;",
            "incidents;3;",
            "claims;2;",
            "carbon;1,5;t",
            "carbon;400;kg",
            "cost;99,9;EUR");

    private final Random random;
    private String rejected = "";

    DroppedFiles(Random random) {
        this.random = random;
    }

    void drop(IntakeFixture workspace, int number) {
        String name = "d" + number + ".csv";
        switch (random.nextInt(6)) {
            case 0 -> put(workspace, name, wide());
            case 1 -> put(workspace, "add" + number + ".csv", plain(true));
            case 2 -> put(workspace, name, ratios());
            case 3 -> {
                if (rejected.isEmpty()) {
                    put(workspace, name, plain(false));
                } else {
                    workspace.put(name, rejected.replace(";kaputt", ";4")).ingest();
                    rejected = "";
                }
            }
            default -> put(workspace, name, plain(false));
        }
    }

    private void put(IntakeFixture workspace, String name, String text) {
        workspace.put(name, text).ingest();
        if (workspace.hasRejected(name)) {
            rejected = workspace.rejected(name);
        }
    }

    /** Rows of one grain, or a mixture; some belong to an activity, a segment or a category. */
    private String plain(boolean added) {
        StringBuilder text = new StringBuilder(
                added
                        ? "use_case;measure;date;value;segment\n"
                        : "use_case;measure;date;value;unit;segment;category;activity;count\n");
        int grain = random.nextInt(5);
        int rows = 5 + random.nextInt(60);
        for (int i = 0; i < rows; i++) {
            String[] value = pick(VALUES).split(";", -1);
            String amount = random.nextInt(30) == 0 ? "kaputt" : value[1];
            String segment = pick(List.of("", "", "A", "B"));
            text.append("nw;")
                    .append(value[0])
                    .append(';')
                    .append(date(grain))
                    .append(';')
                    .append(amount);
            if (added) {
                text.append(';').append(segment).append('\n');
                continue;
            }
            boolean ofActivity = value[0].startsWith("carbon") && random.nextBoolean();
            text.append(';')
                    .append(ofActivity ? "kWh" : value[2])
                    .append(';')
                    .append(segment)
                    .append(';');
            text.append(pick(List.of("", "", "Wartung")))
                    .append(';')
                    .append(ofActivity ? "Strom" : "")
                    .append(';');
            text.append(pick(List.of("", "2", "5"))).append('\n');
        }
        return text.toString();
    }

    private String wide() {
        StringBuilder text = new StringBuilder("use_case;date;downtime [min];wait;carbon90 [kg];level;segment\n");
        int grain = random.nextInt(2) * 4;
        int rows = 3 + random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            text.append("nw;").append(date(grain));
            for (int j = 0; j < 4; j++) {
                text.append(';')
                        .append(pick(List.of("", "-", "12,5", "3", "41", random.nextInt(10) == 0 ? "kaputt" : "8")));
            }
            text.append(';').append(pick(List.of("", "A"))).append('\n');
        }
        return text.toString();
    }

    private String ratios() {
        StringBuilder text = new StringBuilder("use_case;measure;date;numerator;denominator\n");
        int rows = 3 + random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            text.append("nw;scrap;")
                    .append(date(0))
                    .append(';')
                    .append(random.nextInt(9))
                    .append(';');
            text.append(random.nextInt(40) == 0 ? "kaputt" : 100 + random.nextInt(900))
                    .append('\n');
        }
        return text.toString();
    }

    /** A day, week or month of summer or autumn; grain 3 mixes them. */
    private String date(int grain) {
        LocalDate day = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(92));
        int kind = grain == 3 ? random.nextInt(3) : grain;
        return switch (kind) {
            case 1 -> "2026-W" + (32 + random.nextInt(13));
            case 2 -> day.toString().substring(0, 7);
            default -> day.toString();
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
