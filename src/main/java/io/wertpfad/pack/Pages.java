package io.wertpfad.pack;

import io.wertpfad.decision.ValueTotals;
import io.wertpfad.decision.Verdict;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.List;

/** How charts and sentences are spread over pages: charts as large as they can be, at most six on a page. */
record Pages(PackContent pack) {

    private static final int PER_PAGE = 6;
    private static final int LARGE = 4;
    private static final List<Verdict> BEST_FIRST = List.of(
            Verdict.TARGET_REACHED,
            Verdict.IMPROVED,
            Verdict.NO_EFFECT_SHOWN,
            Verdict.NO_RELEVANT_EFFECT,
            Verdict.WORSE,
            Verdict.INSUFFICIENT_DATA);

    /** The charts of a use case, by page and row. */
    public List<List<List<MeasurePart>>> charts(UseCasePart useCase) {
        return parts(useCase.measures(), PER_PAGE).stream()
                .map(page -> parts(page, columns(page.size())))
                .toList();
    }

    /** Class of the style sheet for the size of the charts of a page. */
    public String size(List<List<MeasurePart>> page) {
        int charts = page.stream().mapToInt(List::size).sum();
        return charts == 1 ? "one" : charts == 2 ? "two" : charts <= LARGE ? "four" : "six";
    }

    /** The five dimensions, in the order of the cells of the matrix. */
    public List<Measure.Dimension> dimensions() {
        return List.of(Measure.Dimension.values());
    }

    /** How often each verdict occurs in a cell of the matrix, the best first. */
    public List<VerdictCount> verdicts(List<MeasurePart> cell) {
        return BEST_FIRST.stream()
                .map(v -> new VerdictCount(
                        v, (int) cell.stream().filter(m -> m.verdict() == v).count()))
                .filter(v -> v.count() > 0)
                .toList();
    }

    record VerdictCount(Verdict verdict, int count) {}

    /** What is to be said of the values of a use case, measure by measure. */
    public List<ValueNote> notes(UseCasePart useCase) {
        return useCase.measures().stream()
                .flatMap(m -> m.value().notes().stream().map(text -> new ValueNote(m, text)))
                .toList();
    }

    /** The totals of a use case that are more than one measure's own. */
    public List<ValueTotals.Total> sums(UseCasePart useCase) {
        return useCase.totals().stream().filter(t -> t.measures() > 1).toList();
    }

    public boolean hasNotes(UseCasePart useCase) {
        return !notes(useCase).isEmpty();
    }

    record ValueNote(MeasurePart measure, Message text) {}

    private static int columns(int charts) {
        return charts == 1 ? 1 : charts <= LARGE ? 2 : 3;
    }

    private static List<List<MeasurePart>> parts(List<MeasurePart> list, int size) {
        List<List<MeasurePart>> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) {
            parts.add(list.subList(i, Math.min(i + size, list.size())));
        }
        return parts;
    }
}
