package io.wertpfad.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;

/**
 * Reads properties as the expression language does, but finds the getter of a type once. What there is to find is limited by the
 * templates' names and the model's types. Safe for use by several threads.
 */
final class ModelGetters implements PropertyAccessor {

    private final ReflectivePropertyAccessor search = new ReflectivePropertyAccessor(false);
    private final Map<Class<?>, Map<String, Optional<PropertyAccessor>>> found = new ConcurrentHashMap<>();

    @Override
    public Class<?> @Nullable [] getSpecificTargetClasses() {
        return null;
    }

    @Override
    public boolean canRead(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
        return target != null && getter(context, target, name).isPresent();
    }

    @Override
    public TypedValue read(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
        Optional<PropertyAccessor> getter = target == null ? Optional.empty() : getter(context, target, name);
        if (getter.isEmpty()) {
            throw new AccessException("No property " + name);
        }
        return getter.get().read(context, target, name);
    }

    private Optional<PropertyAccessor> getter(EvaluationContext context, Object target, String name)
            throws AccessException {
        Map<String, Optional<PropertyAccessor>> ofType =
                found.computeIfAbsent(target.getClass(), type -> new ConcurrentHashMap<>());
        Optional<PropertyAccessor> known = ofType.get(name);
        if (known == null) {
            known = search.canRead(context, target, name)
                    ? Optional.of(search.createOptimalAccessor(context, target, name))
                    : Optional.empty();
            if (known.isPresent()) {
                ModelMethods.mustBeOpen(
                        target, "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            }
            ofType.put(name, known);
        }
        return known;
    }

    @Override
    public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
        return false;
    }

    @Override
    public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object value)
            throws AccessException {
        throw new AccessException("Templates only read");
    }
}
