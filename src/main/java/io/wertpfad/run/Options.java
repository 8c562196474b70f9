package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command understands, before or after its name. */
final class Options {

    /** The options that the next word belongs to, and those that stand alone. */
    static final Set<String> VALUED = Set.of("--workspace", "--lang", "--today");

    static final Set<String> PLAIN = Set.of("--json", "--debug");

    @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace", scope = ScopeType.INHERIT)
    Path workspace = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "de|en",
            descriptionKey = "lang",
            scope = ScopeType.INHERIT,
            converter = LanguageConverter.class)
    Language language = Language.DE;

    @Option(names = "--json", descriptionKey = "json", scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // for the help; what it says is known before anything is parsed
    private boolean declared;

    boolean json;

    @Option(names = "--today", paramLabel = "DATE", descriptionKey = "today", scope = ScopeType.INHERIT)
    @Nullable
    LocalDate today;

    @Option(names = "--debug", descriptionKey = "debug", scope = ScopeType.INHERIT)
    boolean debug;

    Workspace workspace() {
        return new Workspace(workspace);
    }

    /** The machine's clock, or noon of the day that counts as today. */
    Clock clock(ZoneId zone) {
        return today == null
                ? Clock.system(zone)
                : Clock.fixed(today.atTime(12, 0).atZone(zone).toInstant(), zone);
    }
}
