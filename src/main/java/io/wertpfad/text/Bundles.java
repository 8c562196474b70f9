package io.wertpfad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The message bundles of the packages, read once. No fallback to the machine's locale: a missing key is a defect. */
final class Bundles {

    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private Bundles() {}

    static String pattern(String packageName, String key, Language language) {
        String name = "/" + packageName.replace('.', '/') + "/messages_" + language.code() + ".properties";
        String pattern = READ.computeIfAbsent(name, Bundles::read).getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("No message '" + key + "' in " + name, packageName, key);
        }
        return pattern;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream stream = Bundles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new MissingResourceException("No bundle " + name, name, "");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
