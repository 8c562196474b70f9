package io.wertpfad.intake.export;

import io.wertpfad.intake.reading.Prescribed;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one foreign layout is read: what {@code exports/<name>.yaml} says.
 *
 * @param file the file that says it, such as {@code exports/sap_stillstand.yaml}
 * @param prescribed charset and delimiter, as far as they are given
 * @param decimal the decimal sign, null to find it out
 * @param date the form of dates, null to find it out
 * @param intervalEnd whether a timestamp is the end of the interval that its value belongs to
 * @param rules where each documented column comes from
 * @param append whether the rows are added to what is known, instead of replacing it
 * @param maxRejected share of rejected rows beyond which a file is refused, from 0 to 1; null for the workspace's own
 */
public record ExportDefinition(
        String file,
        Match match,
        Prescribed prescribed,
        @Nullable Character decimal,
        @Nullable String date,
        boolean intervalEnd,
        List<CellRule> rules,
        List<IgnoreRule> ignore,
        @Nullable Unpivot unpivot,
        boolean append,
        @Nullable BigDecimal maxRejected) {

    public ExportDefinition {
        rules = List.copyOf(rules);
        ignore = List.copyOf(ignore);
    }

    /** The form of the dates in rows; null to find it out, and where the dates are names of columns. */
    public @Nullable String dateOfRows() {
        return unpivot instanceof Unpivot.Months ? null : date;
    }

    /** How many of these cells are names of columns that the definition speaks of: its header has the most. */
    public int score(List<String> cells) {
        return (int)
                named().filter(column -> !column.isPlace() && column.in(cells).isPresent())
                        .distinct()
                        .count();
    }

    /** Whether a file of one of these names, with this header, is read by this definition. */
    public boolean fits(List<String> fileNames, List<String> header) {
        return match.fitsName(fileNames) && match.fitsHeader(header);
    }

    /** Whether it asks for the name of a file. */
    public boolean asksForName() {
        return !match.names().isEmpty();
    }

    /** Whether a file may be for it as far as its names say. */
    public boolean fitsName(List<String> fileNames) {
        return match.fitsName(fileNames);
    }

    /** All columns of the file that the definition speaks of. */
    Stream<SourceColumn> named() {
        Stream<SourceColumn> unpivoted = Stream.empty();
        if (unpivot instanceof Unpivot.Months months) {
            unpivoted = months.columns().stream();
        } else if (unpivot instanceof Unpivot.Measures measures) {
            unpivoted = measures.columns().keySet().stream();
        }
        return Stream.of(
                        match.header().stream(),
                        rules.stream().flatMap(rule -> rule.sources().stream()),
                        ignore.stream().map(IgnoreRule::column),
                        unpivoted)
                .flatMap(columns -> columns);
    }
}
