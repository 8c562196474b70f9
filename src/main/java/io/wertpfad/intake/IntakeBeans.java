package io.wertpfad.intake;

import org.springframework.context.annotation.Import;

/** What this module gives the application context. */
@Import({
    DefinitionVersions.class,
    Intake.class,
    LoadedFiles.class,
    Originals.class,
    Projection.class,
    ReceiptFiles.class
})
public final class IntakeBeans {

    private IntakeBeans() {}
}
