package io.wertpfad.offenders.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Does everything that makes two machines differ, and speaks past the console. */
@SuppressWarnings({"DefaultLocale", "DefaultCharset", "InstantNow", "SystemOut", "SystemExitOutsideMain"})
class TakesWhatTheMachineHas {

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    Locale locale() {
        return Locale.getDefault();
    }

    byte[] bytes(String text) {
        return text.getBytes();
    }

    Instant now() {
        return Instant.now();
    }

    void speak(Exception e) {
        System.out.println("done");
        e.printStackTrace();
        System.exit(1);
    }
}
