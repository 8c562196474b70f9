package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.decision.ValueUnit;
import io.wertpfad.decision.Verdict;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.text.Templates;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Forecast;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures that rounding would make look like others. */
class NearTargetTests {

    private final PackContent content = PackContent.of(Packs.usual(), Edition.INTERNAL);
    private final MeasurePart downtime = content.useCases().get(0).measures().get(0);
    private final Say english = new Say(Language.EN);

    @Test
    void tellsThePilotsLevelFromATargetThatItMisses() {
        double now = Objects.requireNonNull(downtime.now());
        double target = now * 0.99999;
        MeasurePart missed = near(target, Verdict.IMPROVED, downtime.target(), downtime.assessment());
        MeasurePart reached = near(target, Verdict.TARGET_REACHED, downtime.target(), downtime.assessment());

        assertThat(english.value(now, downtime.unit())).isEqualTo(english.value(target, downtime.unit()));
        assertThat(english.level(missed, now)).isNotEqualTo(english.level(missed, target));
        assertThat(english.level(reached, now)).isEqualTo(english.level(reached, target));
    }

    @Test
    void tellsTheChangeFromATargetThatItMisses() {
        Assessment.Effect effect = downtime.assessment().effect();
        double percent = Objects.requireNonNull(effect.changePercent());
        BigDecimal written = Numbers.rounded(percent, Interval.largest(percent, effect.intervalPercent()));
        Measure.Target target = new Measure.Target(true, written);
        MeasurePart missed = near(1, Verdict.IMPROVED, target, downtime.assessment());
        MeasurePart reached = near(1, Verdict.TARGET_REACHED, target, downtime.assessment());

        assertThat(english.change(reached)).isEqualTo(Numbers.exact(written, Language.EN) + "%");
        assertThat(english.change(missed)).isNotEqualTo(english.change(reached));
    }

    /** Over the months of a whole year another level is needed than over those of a summer. */
    @Test
    void namesTheTargetOfTheForecastWhereItIsAnother() {
        Forecast forecast = downtime.assessment().forecast();
        Assessment other = downtime.assessment()
                .with(new Forecast(forecast.period(), forecast.value(), forecast.interval(), 300.4));

        assertThat(english.forecastTarget(near(280, Verdict.IMPROVED, downtime.target(), other)))
                .isEqualTo("300\u00a0h");
        assertThat(english.forecastTarget(near(300, Verdict.IMPROVED, downtime.target(), other)))
                .isEmpty();
        assertThat(english.forecastTarget(downtime)).isEmpty();
    }

    @Test
    void writesCostsInOneResolutionSoThatTheyCanBeReckonedUp() {
        Pages pages = new Pages(content);
        Unit euro = Unit.of("EUR").orElseThrow();
        CategoryShares shares = shares(1_007_412, 891_204);
        int decimals = pages.decimals(shares);

        assertThat(decimals).isZero();
        assertThat(List.of(
                        english.even(1_007_412.4, euro, decimals),
                        english.even(891_204.0, euro, decimals),
                        english.evenChange(-116_208.4, euro, decimals)))
                .containsExactly("1,007,412\u00a0EUR", "891,204\u00a0EUR", "−116,208\u00a0EUR");
        assertThat(pages.decimals(shares(3.414, 3.209))).isEqualTo(3);
        assertThat(pages.decimals(shares(2e12, 1e12))).isEqualTo(-5);
    }

    @Test
    void namesTheMeasuresWhoseValueIsInNoTotal() {
        ValueStatement v = downtime.value();
        ValueStatement cases = new ValueStatement(
                v.measure(),
                new ValueUnit.Numerator(),
                v.goesOn(),
                v.realised(),
                v.against(),
                v.reason(),
                v.notes(),
                v.factors(),
                v.categories(),
                v.lifeCycle());
        PackRenderer renderer = new PackRenderer(new Templates(null));

        assertThat(renderer.xhtml(renderer.document(with(cases), Language.EN)))
                .contains("In no total, as it is not known what their numerator counts: Downtime.");
        assertThat(renderer.xhtml(renderer.document(with(v), Language.EN))).doesNotContain("In no total");
    }

    private PackContent with(ValueStatement value) {
        UseCasePart u = content.useCases().get(0);
        MeasurePart counted =
                copy(downtime.targetLevel(), downtime.verdict(), downtime.target(), downtime.assessment(), value);
        return OneUseCase.of(content, u, List.of(counted), u.phase());
    }

    private static CategoryShares shares(double before, double after) {
        CategoryLine total = new CategoryLine(
                "", Message.of(NearTargetTests.class, "bars.year", "0"), before, after, after - before, null);
        return new CategoryShares(List.of(total), total, List.of());
    }

    private MeasurePart near(
            double targetLevel, Verdict verdict, Measure.@Nullable Target target, Assessment assessment) {
        return copy(targetLevel, verdict, target, assessment, downtime.value());
    }

    @SuppressWarnings("NullAway") // of a nested type in a class file it does not see that it may be null
    private MeasurePart copy(
            @Nullable Double targetLevel,
            Verdict verdict,
            Measure.@Nullable Target target,
            Assessment assessment,
            ValueStatement value) {
        return new MeasurePart(
                downtime.anchor(),
                downtime.id(),
                downtime.name(),
                downtime.dimension(),
                downtime.unit(),
                downtime.lowerIsBetter(),
                downtime.key(),
                downtime.internal(),
                downtime.baselineRule(),
                target,
                targetLevel,
                downtime.relevance(),
                downtime.possible(),
                assessment,
                verdict,
                downtime.course(),
                downtime.headline(),
                downtime.reasons(),
                downtime.kept(),
                value,
                downtime.monthsExpected(),
                downtime.monthsMissing());
    }
}
