package io.wertpfad.run;

import io.wertpfad.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code de} or {@code en}. */
final class LanguageConverter implements ITypeConverter<Language> {

    @Override
    public Language convert(String value) {
        return Language.of(value).orElseThrow(() -> new TypeConversionException("de, en"));
    }
}
