package io.wertpfad.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.MethodExecutor;
import org.springframework.expression.spel.support.ReflectiveMethodResolver;
import org.thymeleaf.util.ExpressionUtils;

/** Finds methods as the expression language does, but each once for the types of its arguments. Safe for several threads. */
final class ModelMethods extends ReflectiveMethodResolver {

    private final Map<Call, Optional<MethodExecutor>> found = new ConcurrentHashMap<>();

    private record Call(Class<?> type, String name, List<TypeDescriptor> arguments) {}

    @Override
    public @Nullable MethodExecutor resolve(
            EvaluationContext context, Object target, String name, List<TypeDescriptor> arguments)
            throws AccessException {
        mustBeNoType(target);
        Call call = new Call(target.getClass(), name, arguments);
        Optional<MethodExecutor> known = found.get(call);
        if (known == null) {
            known = Optional.ofNullable(super.resolve(context, target, name, arguments));
            if (known.isPresent()) {
                mustBeOpen(target, name);
            }
            found.put(call, known);
        }
        return known.orElse(null);
    }

    /** What the engine keeps from templates, so do we: most of what the platform's own types can do. */
    static void mustBeOpen(Object target, String member) {
        mustBeNoType(target);
        if (ExpressionUtils.isMemberForbidden(target, member)) {
            throw new EvaluationException("Templates may not use " + member + " of " + target.getClass());
        }
    }

    private static void mustBeNoType(Object target) {
        if (target instanceof Class) {
            throw new EvaluationException("Templates may not use " + target);
        }
    }
}
