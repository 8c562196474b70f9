package io.wertpfad.text;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.expression.Lists;
import org.thymeleaf.expression.Numbers;
import org.thymeleaf.expression.Strings;

/**
 * What templates may ask of a value: the components and methods of our own types, and a few harmless methods of those of the
 * JDK. Nothing leads to a class, a loader, a file or the machine.
 */
final class TemplateMembers {

    private static final String OURS = "io.wertpfad.";
    private static final Set<String> OF_EVERYTHING = Set.of("equals", "toString");
    private static final Map<Class<?>, Set<String>> METHODS = Map.of(
            Map.class, Set.of("isEmpty", "size", "get", "containsKey", "keySet", "values"),
            Collection.class, Set.of("isEmpty", "size", "get", "contains"),
            CharSequence.class, Set.of("isEmpty", "isBlank", "length", "startsWith", "endsWith", "contains"),
            Enum.class, Set.of("name", "ordinal"),
            Temporal.class, Set.of("isBefore", "isAfter", "getYear", "getMonthValue", "getDayOfMonth"),
            BigDecimal.class, Set.of("signum", "compareTo", "negate", "abs"),
            Numbers.class, Set.of("sequence"),
            Strings.class, Set.of("isEmpty", "length", "toUpperCase", "toLowerCase", "capitalize", "abbreviate"),
            Lists.class, Set.of("isEmpty", "size", "contains"));

    private TemplateMembers() {}

    /** The names of the properties of a type. */
    static Set<String> properties(Class<?> type) {
        Set<String> names = new TreeSet<>();
        if (type == IterationStatusVar.class) {
            names.addAll(List.of("first", "last", "index", "count", "size", "even", "odd"));
        } else if (type == Locale.class) {
            names.add("language");
        } else if (isOurs(type)) {
            accessors(type).map(TemplateMembers::property).forEach(names::add);
        }
        return names;
    }

    /** The type of a property; empty if there is none of that name. */
    static Optional<ResolvableType> property(ResolvableType owner, String name) {
        Class<?> type = owner.toClass();
        if (Map.class.isAssignableFrom(type)) {
            return Optional.of(owner.as(Map.class).getGeneric(1));
        }
        if (!isOurs(type)) {
            return properties(type).contains(name)
                    ? Optional.of(ResolvableType.forClass(Object.class))
                    : Optional.empty();
        }
        return accessors(type)
                .filter(accessor ->
                        accessor.getName().equals(name) || property(accessor).equals(name))
                .map(accessor -> ResolvableType.forType(accessor.getGenericReturnType(), owner))
                .findFirst();
    }

    /** {@code isJoint} can be read as {@code joint}. */
    private static String property(Method accessor) {
        String name = accessor.getName();
        return name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2))
                ? Character.toLowerCase(name.charAt(2)) + name.substring(3)
                : name;
    }

    /** The components of a record, and what else it tells without being given anything. */
    private static Stream<Method> accessors(Class<?> type) {
        return methods(type)
                .filter(m -> m.getParameterCount() == 0 && isOurs(m.getDeclaringClass()))
                .filter(m -> !OF_EVERYTHING.contains(m.getName()));
    }

    /** The methods of a type, and how they are called. */
    static Set<String> signatures(Class<?> type) {
        return methods(type)
                .filter(m -> !OF_EVERYTHING.contains(m.getName()))
                .map(m -> m.getName() + "(" + parameters(m) + ")")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> methodNames(Class<?> type) {
        return methods(type).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a method gives; empty if there is none that takes such arguments. */
    static Optional<ResolvableType> method(ResolvableType owner, String name, List<ResolvableType> arguments) {
        return methods(owner.toClass())
                .filter(m -> m.getName().equals(name) && takes(m, owner, arguments))
                .map(m -> ResolvableType.forType(m.getGenericReturnType(), owner.as(m.getDeclaringClass())))
                .findFirst();
    }

    private static boolean takes(Method method, ResolvableType owner, List<ResolvableType> arguments) {
        if (method.getParameterCount() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Class<?> wanted = ResolvableType.forType(
                            method.getGenericParameterTypes()[i], owner.as(method.getDeclaringClass()))
                    .toClass();
            Class<?> given = arguments.get(i).toClass();
            boolean numbers = isNumber(wanted) && isNumber(given);
            // What is no text is written as one, as the engine does; a null, or a loop's status, has no type to be held
            // against.
            boolean any = given == Object.class || wanted == String.class;
            if (!any && !numbers && !ClassUtils.isAssignable(wanted, given)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type));
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
    }

    private static Stream<Method> methods(Class<?> type) {
        List<Method> found = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() != void.class
                    && may(type, method)) {
                found.add(method);
            }
        }
        return found.stream();
    }

    private static boolean may(Class<?> type, Method method) {
        if (isOurs(method.getDeclaringClass())) {
            return !method.getName().equals("hashCode") && isHarmless(method.getReturnType());
        }
        return OF_EVERYTHING.contains(method.getName())
                || METHODS.entrySet().stream()
                        .anyMatch(e -> e.getKey().isAssignableFrom(type)
                                && e.getValue().contains(method.getName()));
    }

    private static boolean isHarmless(Class<?> type) {
        return type.isPrimitive()
                || isOurs(type)
                || Stream.of(
                                CharSequence.class,
                                Number.class,
                                Boolean.class,
                                Collection.class,
                                Map.class,
                                Temporal.class,
                                Object[].class)
                        .anyMatch(t -> t.isAssignableFrom(type));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}
