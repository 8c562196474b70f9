package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.BareQuestion;
import io.wertpfad.decision.BareTrend;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.trend.Series;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Isolated // changes what all of the process share
class SeriesChartTests {

    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final double WIDTH = 500;
    private static final double HEIGHT = 280;

    /** All that a series may be: each with a target and a decision date, or without. */
    static Stream<Arguments> series() {
        Random random = new Random(5);
        return Stream.of(
                Arguments.of("nothing", of(0, i -> 0), null, null),
                Arguments.of("nothing but a target", of(0, i -> 0), 3.0, "2026-01-20"),
                Arguments.of("one value", of(1, i -> 3), 1e9, null),
                Arguments.of("all missing", of(14, i -> Double.NaN), null, null),
                Arguments.of("constant", of(20, i -> 7), 9.0, "2026-01-20"),
                Arguments.of("zero", of(20, i -> 0), 0.0, null),
                Arguments.of("huge", of(24, i -> (i < 12 ? 1.2e308 : 1.1e308) + i * 1e306), 1e308, null),
                Arguments.of("the largest of both signs", of(24, i -> (i % 2 * 2 - 1) * Double.MAX_VALUE), -1.0, null),
                Arguments.of("tiny", of(24, i -> (i < 12 ? 5e-310 : 3e-310) + i % 3 * 1e-311), 2e-310, null),
                Arguments.of("the smallest", of(24, i -> i % 2 * Double.MIN_VALUE), null, null),
                Arguments.of("negative", of(24, i -> -50 - i % 4 - i / 12 * 9), -70.0, "2026-12-20"),
                Arguments.of("gaps", of(24, i -> i % 5 == 2 ? Double.NaN : 50 - i), 30.0, null),
                Arguments.of("a narrow range", of(24, i -> 1e6 + i % 7 * 0.1), 5.0, "2199-12-31"),
                Arguments.of("fifty years", of(600, i -> 100 + random.nextGaussian()), 120.0, null),
                Arguments.of("a decision before it all", of(24, i -> i % 5), null, "1900-01-01"));
    }

    @ParameterizedTest
    @MethodSource("series")
    void drawsWhateverASeriesIs(
            String name, List<Series.Point> points, @Nullable Double target, @Nullable String decision)
            throws Exception {
        for (Language language : Language.values()) {
            SeriesChart chart = chart(name, points, target, decision);

            String svg = new String(chart.svg(language), StandardCharsets.UTF_8);

            assertThat(svg).doesNotContain("NaN", "Infinity", "\u221e", "{", "DOCTYPE");
            assertThat(unreadable(parsed(svg.getBytes(StandardCharsets.UTF_8)))).isEmpty();
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(
                        chart(name, points, target, decision).png(Language.EN))))
                .isNotNull();
    }

    @Test
    void tellsThoseWhoCannotSeeIt() throws Exception {
        SeriesChart chart = chart("Stillstand", of(24, i -> i < 12 ? 50 + i % 3 : 40 + i % 3), 45.0, null);

        Element svg = parsed(chart.svg(Language.DE)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("xml:lang")).isEqualTo("de");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("chart-title chart-desc");
        assertThat(text(svg, "title").replace('\u00a0', ' '))
                .isEqualTo(chart.trend().headline().in(Language.DE).replace('\u00a0', ' '));
        assertThat(text(svg, "desc"))
                .startsWith("Liniendiagramm der Reihe Stillstand, Januar 2024 bis Dezember 2025: 24 Monate. ")
                .contains(chart.trend().reasons().get(0).in(Language.DE));
    }

    @Test
    void writesTextAsTextInTheEmbeddedFontOrOneOfItsWidths() throws Exception {
        Element svg =
                parsed(chart("x", of(24, i -> i), null, null).svg(Language.EN)).getDocumentElement();

        assertThat(svg.getAttribute("font-family")).startsWith("'Liberation Sans', ");
        assertThat(texts(svg)).extracting(Element::getTextContent).contains("Baseline", "Pilot", "Jan 24");
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
    }

    @Test
    void isWellFormedWhateverTheNameHolds() throws Exception {
        String name = "<b>&\"']]>\u0000\u0007\uffff\ud800 ".repeat(40) + "\ud83d\ude00";

        byte[] svg = chart(name, of(24, i -> i), null, null).svg(Language.DE);

        assertThat(unreadable(parsed(svg))).isEmpty();
        assertThat(text(parsed(svg).getDocumentElement(), "desc")).contains("<b>&\"']]>");
        assertThat(chart(name, of(24, i -> i), null, null).png(Language.DE)).isNotEmpty();
    }

    @Test
    void givesTheSameBytesInAnyZoneAndLocale() {
        SeriesChart chart = chart("x", of(24, i -> i * 1234.5), 4711.0, "2026-02-03");
        byte[] svg = chart.svg(Language.DE);
        byte[] png = chart.png(Language.DE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(chart.svg(Language.DE)).isEqualTo(svg);
            assertThat(chart.png(Language.DE)).isEqualTo(png);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void drawsPixelsWithText() throws Exception {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(chart("x", of(24, i -> i), 5.0, null).png(Language.EN)));

        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(896);
        assertThat(IntStream.range(0, 1600).filter(x -> dark(image, x, 20, 64)).count())
                .as("columns with a part of the title")
                .isGreaterThan(100);
    }

    private static boolean dark(BufferedImage image, int x, int top, int bottom) {
        return IntStream.range(top, bottom).anyMatch(y -> (image.getRGB(x, y) & 0xff) < 0x80);
    }

    private static List<String> unreadable(Document svg) {
        return new DrawnTexts(svg.getDocumentElement(), WIDTH, HEIGHT).unreadable();
    }

    private static List<Element> texts(Element svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> (Element) texts.item(i))
                .toList();
    }

    private static String text(Element svg, String name) {
        return svg.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parsed(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Series.Point> of(int months, IntToDoubleFunction value) {
        return IntStream.range(0, months)
                .mapToObj(i -> Series.Point.of(
                        START.plusMonths(i),
                        Double.isNaN(value.applyAsDouble(i)) ? null : Double.valueOf(value.applyAsDouble(i))))
                .toList();
    }

    private static SeriesChart chart(
            String name, List<Series.Point> points, @Nullable Double target, @Nullable String decision) {
        Series series = new Series(points);
        LocalDate date = decision == null ? null : LocalDate.parse(decision);
        YearMonth baselineTo = START.plusMonths(Math.max(12, points.size() * 4 / 5 / 12 * 12) - 1L);
        BareQuestion asked = BareQuestion.of(new Window(START, baselineTo), Better.LOWER)
                .toReach(target)
                .toDecideOn(date);
        return new SeriesChart(name, BareTrend.assess(series, asked, new PackCalendar(5)));
    }
}
