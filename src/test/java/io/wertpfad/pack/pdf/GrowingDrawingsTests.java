package io.wertpfad.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drawings that may grow where they end a page; pages are A4, 842 points less margins high. */
class GrowingDrawingsTests {

    private static final String AT_MOST_300 = "<object data-least-height='50' data-most-height='300'></object>";
    private static final String AT_MOST_2000 = "<object data-least-height='50' data-most-height='2000'></object>";
    private static final String NEXT_PAGE = "<p style='page-break-before: always'>next page</p>";

    @Test
    void takeTheHeightThatTheyNeedWhereItIsLeft() {
        assertThat(heights("<p>before</p><div>" + AT_MOST_300 + "</div>")).containsExactly(300.0);
        assertThat(heights("<div>" + AT_MOST_300 + "</div>" + NEXT_PAGE)).containsExactly(300.0);
    }

    @Test
    void takeWhatIsLeftWhereItIsLess() {
        double alone = heights("<div>" + AT_MOST_2000 + "</div>").get(0);
        double below = heights("<div style='height: 400pt'>before</div><div>" + AT_MOST_2000 + "</div>" + NEXT_PAGE)
                .get(0);

        assertThat(alone).isBetween(600.0, 842.0);
        assertThat(below).isGreaterThan(50);
        assertThat(alone - below).isBetween(399.0, 401.0);
    }

    @Test
    void leaveTheNextPageWhereItIs() {
        List<Double> heights = heights(
                "<div>" + AT_MOST_2000 + "</div><div style='page-break-before: always'>" + AT_MOST_2000 + "</div>");

        assertThat(heights).hasSize(2);
        assertThat(heights).allMatch(height -> height > 600);
    }

    @Test
    void keepTheirLeastHeightWhereSomethingFollowsOnThePage() {
        assertThat(heights("<div>" + AT_MOST_300 + "</div><p>after</p>").get(0)).isCloseTo(50, within(0.1));
    }

    @Test
    void keepTheHeightThatTheirStyleSays() {
        assertThat(heights("<div><object style='height: 90pt'></object></div>")).containsExactly(90.0);
    }

    private static List<Double> heights(String body) {
        List<Double> heights = new ArrayList<>();
        AccessiblePdf.of(
                Probe.source(body, c -> false).drawnBy(object -> (graphics, width, height) -> heights.add(height)));
        return heights;
    }
}
