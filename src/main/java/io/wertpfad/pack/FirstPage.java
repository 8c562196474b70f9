package io.wertpfad.pack;

import io.wertpfad.decision.Verdict;
import io.wertpfad.decision.agenda.Limbo;
import io.wertpfad.decision.agenda.Moves;
import io.wertpfad.pack.PackContent.Change;
import io.wertpfad.pack.PackContent.Completeness;
import io.wertpfad.pack.PackContent.Due;
import io.wertpfad.pack.PackContent.Upcoming;
import io.wertpfad.pack.Replacement.Difference;
import io.wertpfad.pack.ShortNotices.NoticeLine;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What page 1 says: all of it, or so much that it stays one page. Decisions, reasons and open questions come first; the rest
 * is shortened and counted.
 */
record FirstPage(PackContent pack, ChartStyle style, Say say, Extent extent) {

    private static final Set<Limbo.Kind> DUE_ANYWAY = Set.of(Limbo.Kind.OVERDUE, Limbo.Kind.PILOT_OVER);

    private static final List<Verdict> BEST_FIRST = List.of(
            Verdict.TARGET_REACHED,
            Verdict.IMPROVED,
            Verdict.NO_EFFECT_SHOWN,
            Verdict.NO_RELEVANT_EFFECT,
            Verdict.WORSE,
            Verdict.INSUFFICIENT_DATA);

    /** In points, as the style sheet has it. */
    private static final int PATH_WIDTH = 760;

    private static final int MOST_FOR_NAMES = 100;
    private static final int MOST_FOR_PATH = 2000;

    /** A letter of the customer's name takes about as much room as this many of a name below it. */
    private static final int LARGE = 2;

    /** As much as it may say. */
    static FirstPage whole(PackContent pack, ChartStyle style, Say say) {
        return new FirstPage(pack, style, say, Extent.ALL);
    }

    /** More or less. */
    FirstPage with(Extent other) {
        return new FirstPage(pack, style, say, other);
    }

    /** Whether it has little room: then lists are short, and so is the space between them. */
    public boolean crowded() {
        return extent.crowded();
    }

    /** A name, shortened where there is little room. */
    public String name(@Nullable Object said) {
        return texts().name(said);
    }

    /** A sentence, shortened where there is little room. */
    public String sentence(Message said) {
        return texts().sentence(said);
    }

    /** Sentences in one line, each shortened where there is little room. */
    public String sentences(List<Message> said) {
        return said.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    /** The customer's name or the one of the value path, shortened where there is little room. */
    public String title(@Nullable Object said) {
        int most = extent.shortensNames() ? LARGE * extent.name() : Integer.MAX_VALUE;
        return new ShortText(say.language(), most, most).name(said);
    }

    private ShortText texts() {
        return new ShortText(say.language(), extent.name(), extent.sentence());
    }

    /** What is to be said of a pilot that hangs, beside that its decision is due and how long. */
    public List<Message> hanging(Due due) {
        return first(allHanging(due), extent.hanging());
    }

    private List<Message> allHanging(Due due) {
        Stream<Message> limbo = pack.decide().limbo().stream()
                .filter(l -> l.useCase().equals(due.useCase()) && !DUE_ANYWAY.contains(l.kind()))
                .map(Limbo::what);
        Stream<Message> moves = pack.useCases().stream()
                .filter(u -> u.id().equals(due.useCase()))
                .map(u -> u.charter().moves())
                .filter(Moves::isWithoutEnd)
                .flatMap(m -> m.sentences().stream());
        return Stream.concat(moves, limbo).toList();
    }

    /** Pilots in limbo whose decision is not due now, but with which the meeting has to deal. */
    public List<Limbo> hangingBeside() {
        return first(allHangingBeside(), extent.beside());
    }

    private List<Limbo> allHangingBeside() {
        Set<String> due = pack.decide().due().stream().map(Due::useCase).collect(Collectors.toSet());
        return pack.decide().limbo().stream()
                .filter(l -> !due.contains(l.useCase()))
                .toList();
    }

    /** The decisions to come, the next first. */
    public List<Upcoming> upcoming() {
        return first(pack.decide().upcoming(), extent.beside() - hangingBeside().size());
    }

    /** What the steering has decided so far, in short and by use case; the sidecar has every sentence. */
    public List<NoticeLine> notices() {
        return first(
                allNotices().lines(),
                extent.beside() - hangingBeside().size() - upcoming().size());
    }

    private ShortNotices allNotices() {
        return new ShortNotices(pack.decide().notices());
    }

    /** How many more sentences and lines there are of those with the decisions and below them. */
    public int moreBeside() {
        int hanging = pack.decide().due().stream()
                .mapToInt(due -> allHanging(due).size() - hanging(due).size())
                .sum();
        return hanging
                + allHangingBeside().size()
                + pack.decide().upcoming().size()
                + allNotices().lines().size()
                - hangingBeside().size()
                - upcoming().size()
                - notices().size();
    }

    /** Whether a decision point is still open because a decision on it was not joint. */
    public boolean leftOpen() {
        return allNotices().leftOpen();
    }

    /** Whether anything stands below the decisions. */
    public boolean hasBeside() {
        return moreBeside() > 0
                || leftOpen()
                || !hangingBeside().isEmpty()
                || !upcoming().isEmpty()
                || !notices().isEmpty()
                || (pack.identity().revision() > 1 && !crowded());
    }

    /** What there is room for of what is different from the last pack: of the decisions the last one of each use case. */
    public List<Change> changes() {
        return news().changes();
    }

    /** How many more differences there are from the last pack; that it is a revision is told by itself. */
    public int moreChanges() {
        return news().moreChanges();
    }

    /** What matters most of what a revision says differently: use cases, recommendations, verdicts, those of key measures first. */
    public List<Difference> revised() {
        return news().revised();
    }

    /** How many more findings a revision says differently. */
    public int moreRevised() {
        return news().moreRevised();
    }

    private News news() {
        return new News(pack, extent);
    }

    /** How complete the values of the use cases are; where there is little room, of those that lack some. */
    public List<Completeness> coverage() {
        return pack.decide().completeness().stream()
                .filter(c ->
                        !crowded() || c.present() < c.expected() || !c.lacking().isEmpty())
                .toList();
    }

    /** Names in one line: all of them, or some and how many more there are. */
    public String names(List<Wording> names) {
        List<Wording> named = first(names, !crowded() ? names.size() : Math.max(1, extent.named()));
        int more = names.size() - named.size();
        String all = named.stream().map(this::name).collect(Collectors.joining(", "));
        return more > 0 ? say.text(Message.of(FirstPage.class, "first.more", all, more)) : all;
    }

    /** The five dimensions, in the order of the cells of the matrix. */
    public List<Measure.Dimension> dimensions() {
        return List.of(Measure.Dimension.values());
    }

    /** The verdicts in a cell of the matrix, the best first, with the measures that have them; of many the best and the worst. */
    public List<SameVerdict> verdicts(List<MeasurePart> cell) {
        List<SameVerdict> all = allVerdicts(cell);
        return all.size() <= extent.verdicts()
                ? all
                : Stream.concat(
                                all.subList(0, extent.verdicts() - 1).stream(),
                                all.subList(all.size() - 1, all.size()).stream())
                        .toList();
    }

    /** How many more measures are in a cell. */
    public int moreVerdicts(List<MeasurePart> cell) {
        return cell.size()
                - verdicts(cell).stream().mapToInt(v -> v.measures().size()).sum();
    }

    private List<SameVerdict> allVerdicts(List<MeasurePart> cell) {
        return BEST_FIRST.stream()
                .map(v -> new SameVerdict(
                        v, cell.stream().filter(m -> m.verdict() == v).toList()))
                .filter(v -> !v.measures().isEmpty())
                .toList();
    }

    record SameVerdict(Verdict verdict, List<MeasurePart> measures) {}

    /** The measures with a verdict; more names than a cell can hold are left to the pages of the use case. */
    public String measures(SameVerdict verdict) {
        return verdict.measures().size() > extent.named()
                ? ""
                : verdict.measures().stream().map(m -> name(m.name())).collect(Collectors.joining(", "));
    }

    /** What the picture of the value path says. */
    public String path() {
        return PathModel.of(pack.decide()).text(say);
    }

    /** The height in points at which the value path shows everything at a width. */
    public int pathHeight(int width) {
        return (int)
                Math.min(MOST_FOR_PATH, Math.ceil(PathLayout.height(PathModel.of(pack.decide()), say, style, width)));
    }

    /** The least height in points of the value path: where all is said, so are its names as a rule. */
    public int pathLeast() {
        int least = extent.isAll() ? Math.max(extent.path(), roomForNames()) : extent.path();
        return Math.min(least, pathHeight(PATH_WIDTH));
    }

    private int roomForNames() {
        return (int)
                Math.min(MOST_FOR_NAMES, PathLayout.heightOfNames(PathModel.of(pack.decide()), say, style, PATH_WIDTH));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
