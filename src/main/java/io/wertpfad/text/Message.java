package io.wertpfad.text;

import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said to a person, independent of the language: a key of the bundle of a package, and arguments. The
 * bundle of a package is {@code messages_<language>.properties} among its resources.
 *
 * <p>Arguments may be messages and {@link Wording}s themselves, texts, numbers, dates, months and collections of these. A
 * whole number is written without grouping (it is a line number more often than an amount) unless the pattern gives it a
 * format of its own, such as {@code {0,choice,…}}.
 *
 * @param bundle the package whose bundle has the key
 */
public record Message(String bundle, String key, List<?> arguments) {

    /** A pack says the same things again and again, and to read a pattern takes longer than to fill it in. */
    private static final Map<Pattern, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private record Pattern(String text, Language language) {

        MessageFormat format() {
            return new MessageFormat(text, language.locale());
        }
    }

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message from the bundle of the package of {@code owner}. */
    public static Message of(Class<?> owner, String key, Object... arguments) {
        return new Message(owner.getPackageName(), key, List.of(arguments));
    }

    /**
     * The message in words.
     *
     * @throws java.util.MissingResourceException if the bundle lacks the key: a defect, found by the test of the bundles
     */
    public String in(Language language) {
        return write(Bundles.pattern(bundle, key, language), arguments, language);
    }

    /** A pattern with its arguments written into it. */
    static String write(String pattern, List<?> arguments, Language language) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = (MessageFormat) FORMATS.computeIfAbsent(new Pattern(pattern, language), Pattern::format)
                .clone();
        Format[] formats = format.getFormatsByArgumentIndex();
        @Nullable Object[] written = new @Nullable Object[arguments.size()];
        for (int i = 0; i < written.length; i++) {
            boolean formatted = i < formats.length && formats[i] != null;
            written[i] = formatted ? arguments.get(i) : write(arguments.get(i), language);
        }
        return format.format(written);
    }

    private static String write(Object argument, Language language) {
        if (argument instanceof Message message) {
            return message.in(language);
        }
        if (argument instanceof Wording wording) {
            return wording.in(language);
        }
        if (argument instanceof LocalDate date) {
            return Dates.day(date, language);
        }
        if (argument instanceof YearMonth month) {
            return Dates.month(month, language);
        }
        if (argument instanceof java.math.BigDecimal number) {
            return Numbers.exact(number, language);
        }
        if (argument instanceof Double number) {
            return Numbers.significant(number, language);
        }
        if (argument instanceof Collection<?> list) {
            return list.stream().map(item -> write(item, language)).collect(Collectors.joining(", "));
        }
        return argument.toString();
    }
}
