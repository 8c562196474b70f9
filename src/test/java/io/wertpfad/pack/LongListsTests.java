package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Hurdle;
import io.wertpfad.decision.agenda.Serving;
import io.wertpfad.decision.agenda.Strength;
import io.wertpfad.pack.PackContent.Change;
import io.wertpfad.pack.PointsPart.AgreedLine;
import io.wertpfad.pack.PointsPart.DecisionLine;
import io.wertpfad.pack.PointsPart.MeetingLine;
import io.wertpfad.pack.PortfolioContent.ServingOf;
import io.wertpfad.pack.fixture.MuchDecided;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Templates;
import io.wertpfad.text.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists that grow from month to month are told in short; the sidecar has all of them. */
class LongListsTests {

    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));
    private static final PackContent MUCH = PackContent.of(MuchDecided.source(), Edition.INTERNAL);
    private static final Map<Language, String> PATH = Map.of(Language.DE, "Wertpfad:", Language.EN, "Value path:");

    private final Pages pages = new Pages(MUCH);
    private final FirstPage first = first(MUCH);

    /** The customer does not see when a hurdle came up, but has the same one first. */
    @Test
    void namesHurdlesInTheSameOrderInBothEditions() {
        PackSource source =
                withHurdles(MuchDecided.source(), hurdle("A", 10, 30), hurdle("B", 1, 20), hurdle("C", 5, 20));

        for (Edition edition : Edition.values()) {
            assertThat(PackContent.of(source, edition).points().hurdles())
                    .extracting(PointsPart.HurdleLine::text)
                    .containsExactly("B", "C", "A");
        }
    }

    private static Hurdle hurdle(String text, int opened, int due) {
        return new Hurdle(text, "md-0", LocalDate.of(2026, 9, opened), text, "IT", LocalDate.of(2026, 10, due), null);
    }

    private static PackSource withHurdles(PackSource source, Hurdle... hurdles) {
        PackSource.Steering steering = source.steering();
        return new PackSource(
                source.customer(),
                source.period(),
                source.packDate(),
                source.revision(),
                source.revisionReason(),
                source.dataState(),
                source.productVersion(),
                source.standings(),
                source.closed(),
                source.files(),
                source.missing(),
                source.restatements(),
                source.amendments(),
                source.previous(),
                source.replaced(),
                source.values(),
                new PackSource.Steering(
                        steering.meetings(),
                        List.of(hurdles),
                        steering.buildingBlocks(),
                        steering.useCaseNames(),
                        steering.customerNames()),
                source.agenda());
    }

    @ParameterizedTest
    @EnumSource
    void keepsPageOneOnePageHoweverMuchWasDecided(Language language) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(RENDERER.render(MUCH, language).pdf())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);

            assertThat(first.getText(document)).contains(PATH.get(language));
        }
    }

    @Test
    void countsTheDecisionsOfAUseCaseThatWereNotJoint() {
        assertThat(first.notices()).hasSize(3);
        assertThat(first.notices().get(0).said())
                .extracting(m -> m.in(Language.DE))
                .containsExactly("5 Entscheidungen ohne den Kunden, zuletzt am 12.08.2026: anpassen.");
        assertThat(first.notices().get(0).said())
                .extracting(m -> m.in(Language.EN))
                .containsExactly("5 decisions without the customer, last on 12 Aug 2026: adapt.");
        assertThat(first.leftOpen()).isTrue();
        JsonNode sidecar = JsonMapper.builder().build().readTree(Sidecar.json(MUCH, Language.DE));
        assertThat(sidecar.at("/decide/notices")).hasSize(15);
        assertThat(sidecar.at("/decision_points/decisions")).hasSize(15);
    }

    @Test
    void tellsOfTheDecisionsSinceTheLastPackTheLastOneOfAUseCase() {
        assertThat(MUCH.decide().changes())
                .filteredOn(c -> c.kind() == Change.Kind.DECIDED)
                .hasSize(15);
        assertThat(first.changes())
                .filteredOn(c -> c.kind() == Change.Kind.DECIDED)
                .extracting(Change::on)
                .containsExactly(LocalDate.of(2026, 8, 12), LocalDate.of(2026, 8, 12));
        assertThat(first.changes()).extracting(Change::kind).doesNotContain(Change.Kind.REVISED);
        assertThat(first.changes().size() + first.moreChanges())
                .isEqualTo(MUCH.decide().changes().size() - 1);
    }

    @Test
    void namesOnPageOneTheFindingsThatARevisionSaysDifferently() {
        FirstPage usual = first(PackContent.of(Packs.usual(), Edition.INTERNAL));

        assertThat(usual.revised())
                .extracting(Replacement.Difference::kind)
                .containsExactly(Replacement.Kind.ADVICE, Replacement.Kind.ADDED, Replacement.Kind.ADDED);
        assertThat(usual.moreRevised()).isEqualTo(2);
        assertThat(first(PackContent.of(Packs.smallest(), Edition.INTERNAL)).revised())
                .isEmpty();
    }

    @Test
    void shortensWhatIsOpenBeforeTheLatestDecisions() {
        assertThat(pages.decisions()).hasSize(15);
        assertThat(pages.earlierDecisions()).isZero();
        assertThat(pages.decisionsInShort()).isEqualTo(9);
        assertThat(pages.decisions().subList(0, 6)).allMatch(d -> d.evidence() != null);
        assertThat(pages.decisions().subList(6, 15))
                .allMatch(d -> d.evidence() == null && d.notes().isEmpty());
    }

    @Test
    void leavesOutWhatWasSettledSinceButNotTheLastOfAUseCase() {
        List<DecisionLine> all = new ArrayList<>();
        for (int month = 12; month > 1; month--) {
            all.add(decision("a", LocalDate.of(2026, month, 1), month % 2 == 0));
        }
        all.add(decision("b", LocalDate.of(2026, 1, 1), true));
        LatestDecisions latest = new LatestDecisions(all);

        assertThat(latest.lines())
                .extracting(d -> d.useCase() + d.on().getMonthValue())
                .containsExactly("a12", "a11", "a10", "a9", "a8", "a7", "b1");
        assertThat(latest.shortened()).isZero();
    }

    @Test
    void namesThreeKeyFiguresOfADecisionAndCountsTheOthers() {
        PointsPart.EvidenceLine evidence =
                Objects.requireNonNull(MUCH.points().decisions().get(0).evidence());

        assertThat(pages.figures(evidence, new Say(Language.DE)))
                .contains("Messpunkt 1", "Messpunkt 3")
                .doesNotContain("Messpunkt 4")
                .endsWith(" · und 5 weitere in der JSON-Datei zum Paket");
    }

    @Test
    void givesAMeetingAtWhichMuchWasAgreedItsDateOnEveryPage() {
        List<AgreedLine> agreed = IntStream.range(0, 15)
                .mapToObj(i -> new AgreedLine("Vereinbarung " + i, "", null, false, null, 0))
                .toList();
        List<MeetingLine> meetings = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new MeetingLine(LocalDate.of(2026, 10, 9 - i), List.of(), List.of(), agreed))
                .toList();
        Pages many = new Pages(meeting(meetings));

        assertThat(many.meetings().subList(0, 3))
                .allMatch(m -> m.on().equals(LocalDate.of(2026, 10, 8)))
                .extracting(m -> m.agreed().size())
                .containsExactly(6, 6, 3);
        assertThat(many.meetings()).hasSize(18);
        assertThat(many.earlierMeetings()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRowsOfAMeetingTogether(Language language) throws IOException {
        List<MeetingLine> meetings = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new MeetingLine(
                        LocalDate.of(2026, 10, 9 - i),
                        List.of(Party.SALES),
                        List.of(Party.CUSTOMER),
                        IntStream.range(0, 5)
                                .mapToObj(a -> new AgreedLine(
                                        "Vereinbarung " + i + "." + a + " " + "mit Worten ".repeat(20),
                                        "",
                                        null,
                                        false,
                                        null,
                                        0))
                                .toList()))
                .toList();

        try (PDDocument document =
                Loader.loadPDF(RENDERER.render(meeting(meetings), language).pdf())) {
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document));
            }
            for (int i = 1; i <= 6; i++) {
                String first = "Vereinbarung " + i + ".0";
                String last = "Vereinbarung " + i + ".4";
                assertThat(texts).filteredOn(t -> t.contains(first)).hasSize(1).allMatch(t -> t.contains(last));
            }
        }
    }

    @Test
    void printsTheStrongestBuildingBlocksOfOthers() {
        List<Serving> all = Stream.concat(
                        IntStream.range(0, 15).mapToObj(i -> serving("D" + i, BuildingBlock.Status.DRAFT, i)),
                        IntStream.range(0, 5).mapToObj(i -> serving("S" + i, BuildingBlock.Status.STANDARD, i % 2)))
                .toList();

        assertThat(StrongestServings.of(all)).extracting(Serving::block).containsExactly("S0", "S1", "S2", "S3", "S4");
        assertThat(StrongestServings.of(all.subList(0, 15)))
                .extracting(Serving::block)
                .containsExactly("D10", "D11", "D12", "D13", "D14");
    }

    @Test
    void printsInThePortfolioTheBlocksOfTheBestReferences() {
        List<ServingOf> all = IntStream.range(0, 30)
                .mapToObj(i -> new ServingOf("Alba", serving("D" + i, BuildingBlock.Status.DRAFT, 0), grade(i)))
                .toList();

        assertThat(StrongestServings.ofAll(all))
                .hasSize(12)
                .extracting(ServingOf::grade)
                .containsOnly(Strength.Grade.STRONG, Strength.Grade.USABLE);
        assertThat(StrongestServings.ofAll(all))
                .filteredOn(s -> s.grade() == Strength.Grade.STRONG)
                .hasSize(10);
    }

    private static FirstPage first(PackContent content) {
        return FirstPage.whole(content, DrawnTexts.STYLE, new Say(Language.DE))
                .with(Extent.FROM_MOST.get(content.decide().due().size() < 3 ? 0 : 5));
    }

    private static Strength.@Nullable Grade grade(int i) {
        return switch (i % 3) {
            case 0 -> Strength.Grade.STRONG;
            case 1 -> Strength.Grade.USABLE;
            default -> null;
        };
    }

    private static Serving serving(String block, BuildingBlock.Status status, int reuses) {
        Wording name = new Wording("Lüftung", "Ventilation");
        return new Serving(
                "a",
                name,
                block,
                block,
                BuildingBlock.Kind.OFFER,
                status,
                "b",
                name,
                "Alba",
                List.of(name),
                null,
                reuses);
    }

    private static DecisionLine decision(String useCase, LocalDate on, boolean joint) {
        return new DecisionLine(
                useCase,
                new Wording(useCase, useCase),
                on,
                Decision.Outcome.ADAPT,
                List.of(),
                joint ? List.of() : List.of(Party.CUSTOMER),
                "",
                null,
                joint,
                0,
                null,
                false,
                List.of(Message.of(LongListsTests.class, "none")));
    }

    private static PackContent meeting(List<MeetingLine> meetings) {
        PackContent usual = PackContent.of(Packs.usual(), Edition.INTERNAL);
        PointsPart points = usual.points();
        return new PackContent(
                usual.identity(),
                usual.decide(),
                usual.useCases(),
                usual.closed(),
                usual.totals(),
                new PointsPart(
                        points.decisions(),
                        points.follows(),
                        points.limbo(),
                        points.beat(),
                        meetings,
                        points.hurdles()),
                usual.stays(),
                usual.data(),
                usual.contentHash());
    }
}
