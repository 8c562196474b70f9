package io.wertpfad.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        Properties texts = read.computeIfAbsent(language, this::read);
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw unknown(key, texts);
        }
        return Message.write(pattern, given(key, arguments), language);
    }

    /** A hole in a sentence is a mistake, too. */
    private static List<?> given(String key, @Nullable Object @Nullable [] arguments) {
        List<Object> given = new ArrayList<>();
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            if (argument == null) {
                throw new TemplateUnfit("template.null_argument", "{" + given.size() + "}", key);
            }
            given.add(argument);
        }
        return given;
    }

    private static TemplateUnfit unknown(String key, Properties texts) {
        return new TemplateUnfit(
                "template.no_text", key, TemplateExpressions.nearest(key, texts.stringPropertyNames(), 8));
    }

    /** A missing text is a mistake that stops the rendering; there is never a placeholder in a pack. */
    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, @Nullable Object @Nullable [] arguments) {
        throw new TemplateUnfit("template.no_text", key, List.of());
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
}
