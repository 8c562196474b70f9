package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.PathModel.Station;
import io.wertpfad.pack.PathModel.Stop;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Wording;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePathTests {

    private static final Say ENGLISH = new Say(Language.EN);
    private static final String LONG = "Vorausschauende Instandhaltung der Hochregallager-Bediengeräte an Standort ";

    private static final double ROUNDING = 1e-6;

    @Test
    void tellsWhatThePictureShows() {
        PathModel path =
                PathModel.of(PackContent.of(Packs.usual(), Edition.INTERNAL).decide());

        assertThat(path.text(new Say(Language.DE)))
                .contains("Inbetriebnahme: kein Use Case.")
                .contains("Vorausschauende Wartung (Empfehlung: anpassen)")
                .contains("(wartet)");
        assertThat(path.text(ENGLISH)).contains("Commissioning: no use case.").contains("(Recommendation: adapt)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void drawsAnyNumberOfStagesAndUseCasesAtAnyWidth(int stages) {
        for (int placed = 0; placed <= 6; placed++) {
            for (boolean elsewhere : new boolean[] {false, true}) {
                PathModel path = path(stages, placed, elsewhere);
                for (double width : new double[] {760, 340}) {
                    double height = PathLayout.height(path, ENGLISH, DrawnTexts.STYLE, width);
                    DrawnTexts whole = drawn(path, width, height);
                    assertThat(whole.unreadable()).isEmpty();
                    assertThat(whole.texts()).noneMatch(t -> t.endsWith("…"));
                    assertThat(String.join(" ", whole.texts()).replace(" ", "")).contains((LONG + 1).replace(" ", ""));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"760, 80", "760, 40", "480, 2000", "480, 150"})
    void staysWithinItsBoxHoweverManyStagesThereAre(int width, int height) {
        for (int stages = 1; stages <= 24; stages++) {
            for (int placed : new int[] {0, 1, 2, 6}) {
                for (boolean elsewhere : new boolean[] {false, true}) {
                    PathModel path = path(stages, placed, elsewhere);
                    DrawnTexts drawn = drawn(path, width, height);
                    String what = stages + " stages, " + placed + " use cases, " + elsewhere;

                    assertThat(drawn.unreadable()).as(what).isEmpty();
                    assertThat(isWithin(path, width, height)).as(what).isTrue();
                    assertThat(told(path, width, height)).as(what).isEqualTo(stages + (elsewhere ? 1 : 0));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void showsEveryStageAtTheSizeOfThePage(int stages) {
        assertThat(drawn(path(stages, 1, false), 760, 80).texts()).contains("Stufe 2", "Stufe 3", "Stufe " + stages);
    }

    @Test
    void saysTheBareWordWhereTheWholeOneWouldBeCut() {
        assertThat(drawn(path(4, 1, false), 760, 120).texts()).anyMatch(t -> t.startsWith("Recommendation:"));
        assertThat(drawn(path(10, 1, false), 760, 50).texts())
                .contains("scaled")
                .noneMatch(t -> t.startsWith("Recommendation:"));
    }

    /** Shapes fill their boxes; texts are looked at by themselves. */
    private static boolean isWithin(PathModel path, double width, double height) {
        Rectangle2D box = new Rectangle2D.Double(-ROUNDING, -ROUNDING, width + 2 * ROUNDING, height + 2 * ROUNDING);
        return PathLayout.of(path, ENGLISH, DrawnTexts.STYLE, width, height).stream()
                .allMatch(placed -> box.contains(placed.box()));
    }

    /** How many stages are drawn or counted. */
    private static int told(PathModel path, double width, double height) {
        return PathLayout.of(path, ENGLISH, DrawnTexts.STYLE, width, height).stream()
                .map(PathLayout.Placed::station)
                .filter(Objects::nonNull)
                .mapToInt(s -> s.title(ENGLISH).matches("and \\d+ more")
                        ? Integer.parseInt(s.title(ENGLISH).replaceAll("\\D", ""))
                        : 1)
                .sum();
    }

    @Test
    void saysLessWhereThereIsLessRoomAndNeverCutsUnseen() {
        PathModel path = path(5, 4, true);
        double height = PathLayout.height(path, ENGLISH, DrawnTexts.STYLE, 760);

        assertThat(drawn(path, 760, height).texts()).anyMatch(t -> t.startsWith("zahlt"));
        for (double less : new double[] {0.9, 0.7, 0.5, 0.35, 0.25}) {
            DrawnTexts drawn = drawn(path, 760, less * height);
            assertThat(drawn.unreadable()).as(less + " of " + height).isEmpty();
        }
        assertThat(drawn(path, 760, 0.3 * height).texts()).anyMatch(t -> t.matches("and \\d more"));
    }

    @Test
    void tellsRecommendationsAndStatesBySymbolAndWord() {
        List<String> symbols = new ArrayList<>();
        for (String symbol : List.of(
                "advice scale", "advice adapt", "advice end", "advice continue", "status waiting", "status active")) {
            String[] parts = symbol.split(" ", -1);
            DrawnTexts drawn = DrawnTexts.of(new Symbol(parts[0], parts[1], grey()), 10, 10);
            symbols.add(shapes(drawn));
        }
        assertThat(symbols).doesNotHaveDuplicates();
    }

    /** All colours alike: what still differs, differs by its shape. */
    private static ChartStyle grey() {
        return new ChartStyle(Map.of(), DrawnTexts.STYLE.sizes());
    }

    private static String shapes(DrawnTexts drawn) {
        StringBuilder shapes = new StringBuilder();
        for (String name : List.of("path", "polyline", "polygon", "circle", "ellipse", "rect", "line")) {
            drawn.all(name)
                    .forEach(e -> IntStream.range(0, e.getAttributes().getLength())
                            .forEach(i -> shapes.append(e.getAttributes().item(i))));
        }
        return shapes.toString();
    }

    private static PathModel path(int stages, int placed, boolean elsewhere) {
        List<Stop> stops =
                IntStream.rangeClosed(1, placed).mapToObj(ValuePathTests::stop).toList();
        List<Station> stations = new ArrayList<>();
        for (int i = 1; i <= stages; i++) {
            Wording name = i == 1 ? wording(LONG + 1) : wording("Stufe " + i);
            stations.add(new Station(name, i == 2 || stages == 1 ? stops : List.of()));
        }
        if (elsewhere) {
            stations.add(new Station(null, List.of(stop(99))));
        }
        return new PathModel(stations);
    }

    private static Stop stop(int number) {
        return new Stop(
                wording(number % 2 == 0 ? "Ersatzteilabonnementverwaltungsanwendung " + number : LONG + number),
                "advice",
                "scale",
                PathModel.message("path.advice", "scale"),
                PathModel.message("path.status.scaled"),
                wording("zahlt ein"));
    }

    private static Wording wording(String text) {
        return new Wording(text, text);
    }

    private static DrawnTexts drawn(PathModel path, double width, double height) {
        return DrawnTexts.of(new PathDrawing(path, DrawnTexts.STYLE, Language.EN), width, height);
    }
}
