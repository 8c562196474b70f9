package io.wertpfad.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a file: it is read, or every problem with it can be said. */
class MutationTests {

    private static final int MUTATIONS = 600;

    private static final List<String> SCRAPS = List.of(
            "\t",
            ":",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "%",
            "@",
            "---\n",
            "...\n",
            "~",
            "null",
            "true",
            "1e999999999",
            "-0",
            "99999999999999999999",
            "12,5",
            "2026-02-30",
            "ä",
            "\uD83D\uDE00",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "? ",
            "<<: *a\n",
            "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{",
            "'{0}'",
            "\\");

    @Test
    void neverThrowsAndAlwaysHasWords() {
        Random random = new Random(20260105);
        String valid = PortfolioFixtures.complete();
        int broken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] content = mutate(valid, random);
            Portfolio portfolio =
                    Portfolio.of(PortfolioFiles.of(Map.of("a.yaml", content)), PortfolioFixtures.CALENDAR);
            assertThat(portfolio.customers().isEmpty())
                    .as("mutation %d", i)
                    .isEqualTo(!portfolio.problems().isEmpty());
            broken += portfolio.problems().isEmpty() ? 0 : 1;
            assertSayable(portfolio.problems(), i);
            assertSayable(portfolio.warnings(), i);
        }
        assertThat(broken).isBetween(MUTATIONS / 2, MUTATIONS - 1);
    }

    private static void assertSayable(List<Problem> problems, int mutation) {
        for (Problem problem : problems) {
            assertThat(problem.in(Language.DE)).as("mutation %d", mutation).doesNotContain("\n", "\u0000");
            assertThat(problem.in(Language.EN)).as("mutation %d", mutation).doesNotContain("\n", "\u0000");
        }
    }

    private static byte[] mutate(String valid, Random random) {
        String text = valid;
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            text = edit(text, random);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static String edit(String text, Random random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(12));
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> {
                return text.substring(0, at) + text.substring(to) + " ";
            }
            case 1 -> {
                return text.substring(0, at) + scrap + text.substring(at);
            }
            case 2 -> {
                return text.substring(0, at) + scrap + text.substring(to);
            }
            case 3 -> lines.remove(line);
            case 4 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 5 -> lines.set(line, "  " + lines.get(line));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return String.join("\n", lines) + " ";
    }
}
