package io.wertpfad.decision;

import io.wertpfad.measurement.FactorInUse;
import io.wertpfad.measurement.LifeCycleCost;
import io.wertpfad.trend.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a measure beside its verdict, from which its value is told.
 *
 * @param judged the series that is judged, from the baseline window to the month reported
 * @param actual the same with each day's emission factor; null for a measure without activities
 * @param factors the emission factors of both
 * @param categories of a measure of total cost of ownership whose rows have them
 * @param costs of both solutions over their life, where such a statement is agreed
 */
public record ValueData(
        Series judged,
        @Nullable Series actual,
        List<FactorInUse> factors,
        List<CategorySeries> categories,
        List<LifeCycleCost> costs) {

    public ValueData {
        factors = List.copyOf(factors);
        categories = List.copyOf(categories);
        costs = List.copyOf(costs);
    }

    /** Of a measure that is nothing but a series. */
    public static ValueData of(Series judged) {
        return new ValueData(judged, null, List.of(), List.of(), List.of());
    }

    /**
     * The months of one category.
     *
     * @param category as the files write it; empty for rows without one
     * @param unbooked whether a month counts as zero because only other categories have rows in it
     */
    public record CategorySeries(String category, Series series, boolean unbooked) {}
}
