package io.wertpfad.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as SAP writes it to a file "unconverted": columns of one width between bars, lines drawn of hyphens, the minus sign
 * behind the number, asterisks before totals.
 */
final class SapList {

    private static final int TEXT = 12;
    private static final int NUMBER = 16;

    private final Dialect dialect;
    private final List<String> headings;
    private final int texts;
    private final List<String> lines = new ArrayList<>();
    private final List<BigDecimal> totals = new ArrayList<>();

    /**
     * Begins a list.
     *
     * @param texts how many of the columns hold text; the others hold numbers
     */
    SapList(Dialect dialect, int texts, String... headings) {
        this.dialect = dialect;
        this.texts = texts;
        this.headings = List.of(headings);
        this.headings.stream().skip(texts).forEach(heading -> totals.add(BigDecimal.ZERO));
    }

    void add(Object... cells) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            written.add(cells[i] instanceof BigDecimal number ? trailingMinus(number) : dialect.write(cells[i]));
            if (cells[i] instanceof BigDecimal number) {
                totals.set(i - texts, totals.get(i - texts).add(number));
            }
        }
        lines.add(line(written));
    }

    SampleFile as(String name, String... above) {
        String ruler = "-".repeat(line(headings).length());
        List<String> printed = new ArrayList<>(List.of(above));
        printed.addAll(List.of(ruler, line(headings), ruler));
        printed.addAll(lines);
        List<String> total = new ArrayList<>(List.of("*"));
        while (total.size() < texts) {
            total.add("");
        }
        totals.forEach(sum -> total.add(trailingMinus(sum)));
        printed.addAll(List.of(ruler, line(total), ruler));
        return new SampleFile(name, dialect, printed);
    }

    private String trailingMinus(BigDecimal number) {
        return dialect.write(number.abs()) + (number.signum() < 0 ? "-" : " ");
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            int width = i < texts ? TEXT : NUMBER;
            String padding = " ".repeat(Math.max(0, width - cells.get(i).length()));
            line.append(i < texts ? cells.get(i) + padding : padding + cells.get(i))
                    .append('|');
        }
        return line.toString();
    }
}
