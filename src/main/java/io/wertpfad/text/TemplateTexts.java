package io.wertpfad.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * The texts beside the templates of a set. A workspace's file needs only the keys that it changes; the others are taken from
 * the shipped one.
 */
final class TemplateTexts extends AbstractMessageResolver {

    private final TemplateFiles files;
    private final Map<Language, Properties> read = new ConcurrentHashMap<>();

    TemplateTexts(TemplateFiles files) {
        this.files = files;
    }

    @Override
    public String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, @Nullable Object @Nullable [] arguments) {
        Language language = Language.of(context.getLocale().getLanguage()).orElse(Language.EN);
        String pattern = read.computeIfAbsent(language, this::read).getProperty(key);
        if (pattern == null) {
            throw new MissingText(key);
        }
        return Message.write(pattern, present(arguments), language);
    }

    private static List<?> present(@Nullable Object @Nullable [] arguments) {
        return arguments == null
                ? List.of()
                : Arrays.stream(arguments).map(a -> a == null ? "" : a).toList();
    }

    /** A missing text is a mistake that stops the rendering; there is never a placeholder in a pack. */
    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, @Nullable Object @Nullable [] arguments) {
        throw new MissingText(key);
    }

    private Properties read(Language language) {
        String name = "messages_" + language.code() + ".properties";
        Properties texts = new Properties();
        load(files.shipped(name), texts);
        load(files.override(name), texts);
        return texts;
    }

    private static void load(Optional<byte[]> file, Properties texts) {
        try {
            texts.load(
                    new InputStreamReader(new ByteArrayInputStream(file.orElse(new byte[0])), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that neither the workspace's nor the shipped texts have. */
    static final class MissingText extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;

        MissingText(String key) {
            super("No text for the key " + key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
