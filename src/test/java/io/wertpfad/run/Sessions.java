package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Language;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

/** Sessions as commands open them, whose progress goes where that of commands goes. */
final class Sessions {

    private Sessions() {}

    static Session open(
            Workspace workspace, Session.Access access, Function<ZoneId, Clock> clocks, Map<String, Object> overrides)
            throws IOException {
        return Session.open(workspace, access, clocks, overrides, progress());
    }

    static Progress progress() {
        return Progress.on(System.err, Language.EN, false);
    }
}
