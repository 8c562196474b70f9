package io.wertpfad.pack;

import io.wertpfad.decision.LifeCycleStatement;
import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.decision.ValueTotals;
import io.wertpfad.decision.ValueUnit;
import io.wertpfad.decision.agenda.Serving;
import io.wertpfad.pack.PackContent.ClosedPart;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.PackContent.Valued;
import io.wertpfad.pack.PointsPart.DecisionLine;
import io.wertpfad.pack.PointsPart.EvidenceLine;
import io.wertpfad.pack.PointsPart.MeetingLine;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How charts and sentences are spread over the pages behind the first: charts as large as they can be, at most six on a page. */
record Pages(PackContent pack) {

    private static final int PER_PAGE = 6;
    private static final int LARGE = 4;
    private static final int FEW = 3;
    /** Before the decimal sign, of amounts whose hundredths matter. */
    private static final int SMALL = 4;

    private static final int HUNDREDTHS = -2;
    private static final int MOST_BEFORE_CHARTER = 5;

    /** So many of an amount fit a column of the table with all categories of both solutions. */
    private static final int DIGITS = 8;

    /** With the rest of its message, a longer one does not fit three lines of a chart in two columns; half of it, in three. */
    private static final int LONGEST_NAME = 120;

    /** Nine digits and a unit of three letters: of longer figures, four do not fit beside each other. */
    private static final int LONGEST_FIGURE = 15;

    /** Of more costs than these, with names of three lines, the table is too high to stand beside its drawing. */
    private static final int MANY_CATEGORIES = 5;

    /** The charts of a use case, by page and row: as many on each page as on the others, or one more. */
    public List<List<List<MeasurePart>>> charts(UseCasePart useCase) {
        int perPage = perPage(useCase);
        return parts(useCase.measures(), Math.max(1, perPage)).stream()
                .map(page -> parts(page, columns(perPage)))
                .toList();
    }

    /** Whether any of some charts has a mark of a kind: {@code value}, {@code outside}, {@code improvement} or {@code concern}. */
    public boolean hasMark(List<List<MeasurePart>> charts, String mark) {
        return charts.stream()
                .flatMap(List::stream)
                .flatMap(m -> ChartKey.of(m.assessment()).stream())
                .anyMatch(k -> k.code().equals(mark));
    }

    /** Whether any of some charts shows limits. */
    public boolean hasLimits(List<List<MeasurePart>> charts) {
        return charts.stream()
                .flatMap(List::stream)
                .anyMatch(m -> PackCharts.lines(m).areSeen(m.assessment().points()));
    }

    /** Class of the style sheet for the charts of a use case, the same for all of its pages. */
    public String grid(UseCasePart useCase) {
        int charts = perPage(useCase);
        return charts <= 1 ? "one" : charts == 2 ? "two" : charts <= LARGE ? "four" : "six";
    }

    /** The message of a chart, with a long name of its measure shortened; the alternative text has all of it. */
    public String title(UseCasePart useCase, MeasurePart measure, Say say) {
        String name = say.text(measure.name());
        int most = perPage(useCase) <= LARGE ? LONGEST_NAME : LONGEST_NAME / 2;
        return say.text(measure.headline()).replace(name, TextLines.shortened(name, most));
    }

    /** Whether a use case has so many measures that its charter would stand alone behind their table. */
    public boolean beginsWithCharter(UseCasePart useCase) {
        return useCase.measures().size() > MOST_BEFORE_CHARTER;
    }

    /** Whether the table of a use case's measures has figures so long that its columns need smaller type. */
    public boolean hasLongFigures(UseCasePart useCase, Say say) {
        return useCase.measures().stream()
                .flatMap(m -> Stream.of(
                        say.value(m.baseline(), m.unit()),
                        say.value(m.now(), m.unit()),
                        say.value(m.targetLevel(), m.unit()),
                        say.change(m)))
                .anyMatch(figure -> figure.length() > LONGEST_FIGURE);
    }

    /** Whether the decision's pack is a later one, so that the level of the whole pilot is a forecast. */
    public boolean isAhead(UseCasePart useCase) {
        return useCase.phase().finalLook().isAfter(pack.identity().period());
    }

    private static int perPage(UseCasePart useCase) {
        int charts = useCase.measures().size();
        int pages = (charts + PER_PAGE - 1) / PER_PAGE;
        return pages == 0 ? 0 : (charts + pages - 1) / pages;
    }

    /** The latest meetings, and earlier ones of which something is overdue; all of them are in the sidecar. */
    public List<MeetingLine> meetings() {
        return new LatestMeetings(pack.points().meetings()).lines();
    }

    /** How many meetings are not listed. */
    public int earlierMeetings() {
        return new LatestMeetings(pack.points().meetings()).notListed();
    }

    /** The latest decisions, and in short those before that are still open; all of them are in the sidecar. */
    public List<DecisionLine> decisions() {
        return new LatestDecisions(pack.points().decisions()).lines();
    }

    /** How many decisions are not listed. */
    public int earlierDecisions() {
        return pack.points().decisions().size() - decisions().size();
    }

    /** How many decisions are listed in short. */
    public int decisionsInShort() {
        return new LatestDecisions(pack.points().decisions()).shortened();
    }

    /** The first key figures at the time of a decision, one after the other, and how many more there are. */
    public String figures(EvidenceLine evidence, Say say) {
        int more = evidence.figures().size() - FEW;
        return Stream.concat(
                        evidence.figures().stream().limit(FEW).map(f -> say.text(f.headline())),
                        more > 0 ? Stream.of(say.text(Message.of(Pages.class, "figures.more", more))) : Stream.of())
                .collect(Collectors.joining(" · "));
    }

    /** Those building blocks of other customers that are printed of what could serve here. */
    public List<Serving> servings() {
        return StrongestServings.of(pack.stays().servings());
    }

    /** How many more could serve here. */
    public int moreServings() {
        return pack.stays().servings().size() - servings().size();
    }

    /** The use cases whose value is told, those that are scaled or ended behind the active ones. */
    public List<ValueGroup> valueGroups() {
        return Stream.concat(
                        pack.useCases().stream().map(u -> new ValueGroup(u.name(), null, u)),
                        pack.closed().stream().map(c -> new ValueGroup(c.name(), c, c)))
                .toList();
    }

    /**
     * A group of the table of values.
     *
     * @param closed the same if it is scaled or ended; null if it is active
     */
    record ValueGroup(Wording name, @Nullable ClosedPart closed, Valued useCase) {}

    /** What is to be said of the values of a use case, measure by measure. */
    public List<ValueNote> notes(Valued useCase) {
        return useCase.measures().stream()
                .flatMap(m -> m.value().notes().stream().map(text -> new ValueNote(m, text)))
                .toList();
    }

    /** The measures of a use case with or without a value; none if all are without. */
    public List<MeasurePart> valued(Valued useCase) {
        boolean none = useCase.measures().stream().allMatch(m -> m.value().value() == null);
        return none ? List.of() : useCase.measures();
    }

    /** Whether any use case has a value to tell. */
    public boolean hasValues() {
        return valueGroups().stream().anyMatch(g -> !valued(g.useCase()).isEmpty());
    }

    /** Whether the chart of a measure has nothing to show. */
    public boolean isEmpty(MeasurePart measure) {
        return EmptyCharts.hasNoValue(measure);
    }

    /** Why no measure of a use case has a value, each reason once. */
    public List<Message> withoutValue(Valued useCase) {
        return useCase.measures().stream()
                .map(m -> m.value().reason())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The baseline against which all values of a use case are; null if it is not the same for all. */
    public @Nullable Message against(Valued useCase) {
        List<Message> all = useCase.measures().stream()
                .filter(m -> m.value().reason() == null)
                .map(m -> m.value().against())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    /** The totals of a use case that are more than one measure's own. */
    public List<ValueTotals.Total> sums(Valued useCase) {
        return useCase.totals().stream().filter(t -> t.measures() > 1).toList();
    }

    /** The name of a total's bar. */
    public String bar(ValueTotals.Total total) {
        return ValueBars.anchor(total);
    }

    /** The waterfall of a measure's costs; null if there is none. */
    public @Nullable BarsModel categories(MeasurePart measure) {
        return CategoryBridge.of(measure);
    }

    /** The categories as in the waterfall: the largest change first. */
    public List<CategoryLine> lines(CategoryShares categories) {
        return CategoryBridge.largestFirst(categories.lines());
    }

    /** The decimals of all figures of a table of costs and of its waterfall, so that they can be reckoned up. */
    public int decimals(CategoryShares categories) {
        return CategoryBridge.decimals(categories);
    }

    /** Whether the figures of a table of costs, rounded as they are, do not add up to the last digit. */
    public boolean isRoundedApart(CategoryShares categories) {
        return CategoryBridge.isRoundedApart(categories);
    }

    /** The measures with a value that is in no total, as it is not known what the numerator of their ratio counts. */
    public List<Wording> notInTotals() {
        return valueGroups().stream().flatMap(this::notInTotals).toList();
    }

    private Stream<Wording> notInTotals(ValueGroup group) {
        return group.useCase().measures().stream()
                .filter(m -> m.value().value() != null && m.value().unit() instanceof ValueUnit.Numerator)
                .map(m -> isNamedOnce(m.name()) ? m.name() : named(m.name(), group.name()));
    }

    private boolean isNamedOnce(Wording measure) {
        return valueGroups().stream()
                        .flatMap(g -> g.useCase().measures().stream())
                        .filter(m -> m.name().equals(measure))
                        .count()
                == 1;
    }

    private static Wording named(Wording measure, Wording useCase) {
        return new Wording(measure.de() + " (" + useCase.de() + ")", measure.en() + " (" + useCase.en() + ")");
    }

    /** Whether a table of costs is too high to stand beside its drawing. */
    public boolean hasManyCategories(@Nullable CategoryShares categories) {
        return categories != null && categories.lines().size() > MANY_CATEGORIES;
    }

    /** The savings over the life of both solutions; null if there are none. */
    public @Nullable BarsModel lifeCycle(MeasurePart measure) {
        return LifeCycleBars.of(measure.value().lifeCycle());
    }

    /**
     * The power of ten in which the amounts of a life-cycle statement fit their columns: 0, 3, 6 or 9; where they are so small
     * that whole ones would hide what they save, −2 for hundredths.
     */
    public int power(LifeCycleStatement statement) {
        BigDecimal largest = statement.solutions().stream()
                .flatMap(s -> Stream.concat(Stream.of(s.total().sum()), s.total().byYear().stream()))
                .map(BigDecimal::abs)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        int digits = largest.precision() - largest.scale();
        if (digits < SMALL) {
            return HUNDREDTHS;
        }
        return digits <= DIGITS ? 0 : Math.min(9, (digits - DIGITS + 2) / 3 * 3);
    }

    public boolean hasNotes(Valued useCase) {
        return !notes(useCase).isEmpty();
    }

    record ValueNote(MeasurePart measure, Message text) {}

    private static int columns(int charts) {
        return charts == 1 ? 1 : charts <= LARGE ? 2 : 3;
    }

    static <T> List<List<T>> parts(List<T> list, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) {
            parts.add(list.subList(i, Math.min(i + size, list.size())));
        }
        return parts;
    }
}
