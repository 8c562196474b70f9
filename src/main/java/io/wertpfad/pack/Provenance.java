package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.ClosedPart;
import io.wertpfad.pack.PackContent.DataPart;
import io.wertpfad.pack.PackContent.FileLine;
import io.wertpfad.pack.PackContent.Missing;
import io.wertpfad.pack.PackContent.Restated;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.ValueRealised;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the figures of an edition come from: only what concerns the measures that it shows. */
record Provenance(PackSource source, boolean internal, List<UseCasePart> useCases, List<ClosedPart> closed) {

    DataPart data() {
        return new DataPart(files(), missing(), restatements(), replacement());
    }

    private @Nullable Replacement replacement() {
        return source.replaced() == null
                ? null
                : Differences.of(source.replaced(), useCases, source.steering().useCaseNames());
    }

    private List<FileLine> files() {
        Set<String> shown = Stream.concat(useCases.stream(), closed.stream())
                .flatMap(u -> u.measures().stream())
                .map(MeasurePart::anchor)
                .collect(Collectors.toSet());
        Stream<FileLine> lines = source.files().stream()
                .filter(f -> internal || f.measures().stream().anyMatch(shown::contains))
                .map(f -> internal
                        ? new FileLine(
                                f.kind(), f.loadedOn(), f.name(), f.sha256(), f.sequence(), f.accepted(), f.rejected())
                        : new FileLine(f.kind(), f.loadedOn(), null, null, null, null, null));
        // By kind and date only, several files of one day cannot be told apart.
        return internal ? lines.toList() : lines.distinct().toList();
    }

    private List<Missing> missing() {
        return useCases.stream()
                .flatMap(u -> u.measures().stream().flatMap(m -> missing(u, m)))
                .toList();
    }

    private Stream<Missing> missing(UseCasePart useCase, MeasurePart measure) {
        Map<Optional<Message>, List<YearMonth>> byReason = new LinkedHashMap<>();
        for (YearMonth month : measure.monthsMissing()) {
            byReason.merge(
                    reason(useCase, measure, month),
                    List.of(month),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return byReason.entrySet().stream()
                .map(e -> new Missing(
                        useCase.name(), measure.name(), e.getValue(), e.getKey().orElse(null)));
    }

    private Optional<Message> reason(UseCasePart useCase, MeasurePart measure, YearMonth month) {
        return source.missing().stream()
                .filter(m -> m.useCase().equals(useCase.id())
                        && m.measure().equals(measure.id())
                        && m.month().equals(month))
                .map(PackSource.MissingMonth::reason)
                .findFirst();
    }

    /** Of a closed use case only what changes the value that it keeps. */
    private List<Restated> restatements() {
        return Stream.concat(
                        useCases.stream()
                                .flatMap(u ->
                                        u.measures().stream().flatMap(m -> restatements(u.id(), u.name(), m, null))),
                        closed.stream()
                                .flatMap(u ->
                                        u.measures().stream().flatMap(m -> restatements(u.id(), u.name(), m, last(m)))))
                .toList();
    }

    private Stream<Restated> restatements(String useCase, Wording name, MeasurePart measure, @Nullable YearMonth last) {
        return source.restatements().stream()
                .filter(r -> r.useCase().equals(useCase) && r.measure().equals(measure.id()))
                .filter(r -> last == null || !r.month().isAfter(last))
                .map(r -> new Restated(name, measure.name(), measure.unit(), r.month(), r.before(), r.now()));
    }

    private static @Nullable YearMonth last(MeasurePart measure) {
        ValueRealised realised = measure.value().realised();
        return realised == null ? null : realised.to();
    }
}
