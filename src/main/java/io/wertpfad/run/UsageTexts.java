package io.wertpfad.run;

import io.wertpfad.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of {@code --help}, under the keys that picocli looks for. */
final class UsageTexts {

    private UsageTexts() {}

    static ResourceBundle in(Language language) {
        String name = "usage_" + language.code() + ".properties";
        try (InputStream stream = UsageTexts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not among the resources");
            }
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
