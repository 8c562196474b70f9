package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.ValueUnit;
import io.wertpfad.text.Language;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SayTests {

    private final Say german = new Say(Language.DE);
    private final Say english = new Say(Language.EN);

    @Test
    void writesGainsAndLossesAsExactAsTheirInterval() {
        Interval wide = new Interval(-191.2, 824.9);

        assertThat(plain(german.gain(316.8, wide, unit("h")))).isEqualTo("+317 h");
        assertThat(plain(german.gains(316.8, wide, unit("h")))).isEqualTo("−191 bis +825 h");
        assertThat(plain(english.gain(-0.4, wide, unit("h")))).isEqualTo("0 h");
        assertThat(plain(english.gains(-0.4, wide, unit("h")))).isEqualTo("−191 to +825 h");
    }

    @Test
    void namesUnitsThatHaveNoSymbol() {
        assertThat(plain(german.gain(-12.0, null, new ValueUnit.Numerator()))).isEqualTo("−12 Fälle");
        assertThat(plain(english.gain(3.0, null, new ValueUnit.Numerator()))).isEqualTo("+3 cases");
    }

    @Test
    void writesADashForWhatCannotBeSaid() {
        assertThat(german.gain(null, null, unit("h"))).isEqualTo("–");
        assertThat(german.gains(null, null, unit("h"))).isEmpty();
        assertThat(german.whole(null, 0)).isEqualTo("–");
    }

    @Test
    void addsHoursToSecondsThatNobodyCanRead() {
        assertThat(plain(german.hours(4_751_083.3, unit("s")))).isEqualTo(" (+1.320 h)");
        assertThat(german.hours(1_200.0, unit("s"))).isEmpty();
        assertThat(german.hours(1_200.0, unit("h"))).isEmpty();
        assertThat(german.hours(1e9, unit("EUR"))).isEmpty();
        assertThat(german.hours(null, unit("s"))).isEmpty();
    }

    @Test
    void writesMoneyOfAColumnWithoutDecimals() {
        assertThat(german.whole(new BigDecimal("1857853.49"), 0)).isEqualTo("1.857.853");
        assertThat(english.whole(new BigDecimal("-12000.5"), 0)).isEqualTo("−12,001");
    }

    private static ValueUnit unit(String symbol) {
        return new ValueUnit.Known(Unit.of(symbol).orElseThrow());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
