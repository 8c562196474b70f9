package io.wertpfad.text;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ResolvableType;

/**
 * What a set of templates is held against.
 *
 * @param variables what each template that is rendered by itself can name: template, name of the variable, its type
 * @param drawings the types of {@code <object>} elements, each with the attributes that it needs, and what may be written in them:
 *     nothing where only the model knows what there is
 */
public record TemplateModel(Map<String, Map<String, Type>> variables, Map<String, Map<String, Set<String>>> drawings) {

    public TemplateModel {
        variables = Map.copyOf(variables);
        drawings = Map.copyOf(drawings);
    }

    TemplateScope scope(String template) {
        TemplateScope scope = new TemplateScope(Map.of());
        for (Map.Entry<String, Type> variable :
                variables.getOrDefault(template, Map.of()).entrySet()) {
            scope = scope.with(variable.getKey(), ResolvableType.forType(variable.getValue()));
        }
        return scope;
    }
}
