package io.wertpfad.text;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.ResolvableType;

/** The variables that a place in a template can name, with their types. */
record TemplateScope(Map<String, ResolvableType> variables) {

    TemplateScope {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    Optional<ResolvableType> type(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    TemplateScope with(String name, ResolvableType type) {
        Map<String, ResolvableType> more = new TreeMap<>(variables);
        more.put(name, type);
        return new TemplateScope(more);
    }
}
