package io.wertpfad.decision;

import org.springframework.context.annotation.Import;

/** What this module gives the application context. */
@Import({BuildingBlocksKind.class, DecisionsKind.class, HurdlesKind.class, MeetingsKind.class, SteeringRecords.class})
public final class DecisionBeans {

    private DecisionBeans() {}
}
