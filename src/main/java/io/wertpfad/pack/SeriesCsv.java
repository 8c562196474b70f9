package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.text.Language;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Signal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The series behind the charts as CSV (RFC 4180, UTF-8), with unrounded numbers. */
final class SeriesCsv {

    private static final String HEADER =
            "use_case,use_case_name,measure,measure_name,unit,period,part,value,expected,kind,signals";

    private SeriesCsv() {}

    static byte[] of(PackContent content, Language language) {
        String rows = content.useCases().stream()
                .flatMap(u -> u.measures().stream().flatMap(m -> rows(u, m, language)))
                .map(r -> r + "\r\n")
                .collect(Collectors.joining());
        return (HEADER + "\r\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> rows(UseCasePart useCase, MeasurePart measure, Language language) {
        return measure.assessment().points().stream()
                .map(p -> String.join(
                        ",",
                        text(useCase.id()),
                        text(useCase.name().in(language)),
                        text(measure.id()),
                        text(measure.name().in(language)),
                        text(measure.unit().symbol()),
                        p.period().toString(),
                        p.part().code(),
                        number(p.value()),
                        number(p.expected()),
                        p.kind().code(),
                        signals(p)));
    }

    private static String signals(AssessedPoint point) {
        List<String> codes = point.signals().stream().map(Signal::code).toList();
        return String.join(" ", codes);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : ShortestDecimal.of(value).toPlainString();
    }

    /** Quoted, and never the beginning of a formula: spreadsheets would calculate what is only a name. */
    static String text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
