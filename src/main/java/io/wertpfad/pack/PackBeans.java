package io.wertpfad.pack;

import org.springframework.context.annotation.Import;

/** What this module gives the application context. */
@Import({PackSources.class, Revisions.class, ValueSources.class})
public final class PackBeans {

    private PackBeans() {}
}
