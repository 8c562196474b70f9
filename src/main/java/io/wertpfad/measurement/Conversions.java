package io.wertpfad.measurement;

import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.measurement.Metric.Sound;
import io.wertpfad.measurement.TracedRow.Amount;
import io.wertpfad.measurement.TracedRow.Understood;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single records are in the unit of a measure: converted as their roll-up is. */
final class Conversions {

    private final Emissions judged;
    private final Emissions actual;
    private final Map<EmissionFactor, Long> factorFiles = new HashMap<>();

    /**
     * The conversions as of a data state.
     *
     * @param judged with the factors held over all months, {@code actual} with those of the day
     * @param factors that there are, with the files that brought them
     */
    Conversions(Emissions judged, Emissions actual, List<Kept<EmissionFactor>> factors) {
        this.judged = judged;
        this.actual = actual;
        factors.forEach(kept -> factorFiles.put(kept.content(), kept.sequence()));
    }

    Understood understood(Sound sound, Definitions definitions) {
        boolean ofActivity = !sound.bucket().series().activity().isEmpty();
        return new Understood(
                sound.bucket().unit(),
                sound.value(),
                sound.numerator(),
                sound.denominator(),
                sound.behind(),
                amount(sound, definitions, judged),
                ofActivity ? amount(sound, definitions, actual) : null);
    }

    private @Nullable Amount amount(Sound sound, Definitions definitions, Emissions emissions) {
        Bucket bucket = sound.bucket();
        String activity = bucket.series().activity();
        Unit stored = bucket.storedUnit(definitions);
        BigDecimal given = sound.value() == null ? sound.numerator() : sound.value();
        if (given == null || emissions.obstacle(activity, bucket.day(), stored) != null) {
            return null;
        }
        BigDecimal amount =
                emissions.inUnitOfMeasure(bucket.unit().convert(given, stored), activity, bucket.day(), stored);
        EmissionFactor factor = emissions.factor(activity, bucket.day()).orElse(null);
        return new Amount(amount, factor, factor == null ? null : factorFiles.get(factor));
    }
}
