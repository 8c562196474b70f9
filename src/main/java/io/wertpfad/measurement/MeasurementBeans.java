package io.wertpfad.measurement;

import org.springframework.context.annotation.Import;

/** What this module gives the application context. */
@Import({
    EmissionFactorsKind.class,
    LifeCycleCosts.class,
    LifeCycleCostsKind.class,
    Measurements.class,
    MetricsKind.class,
    Tracing.class
})
public final class MeasurementBeans {

    private MeasurementBeans() {}
}
