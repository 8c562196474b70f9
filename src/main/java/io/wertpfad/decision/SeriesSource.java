package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Series;

/** Where the monthly values come from: those up to the period that is reported, incomplete months missing. */
@FunctionalInterface
public interface SeriesSource {

    Series series(UseCase useCase, Measure measure);
}
