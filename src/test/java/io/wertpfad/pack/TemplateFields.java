package io.wertpfad.pack;

import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields that templates can read, found by walking from the variables of the templates through the records. */
final class TemplateFields {

    /** Said with {@code say.text} or {@code say.unit}, and of no parts for a template. */
    private static final Set<Class<?>> WHOLE =
            Set.of(Message.class, Wording.class, Unit.class, Say.class, Pages.class, FirstPage.class, BarsModel.class);

    private TemplateFields() {}

    /** Per record its fields, each with its type; a question mark is for those that may have no value. */
    static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> found = new TreeMap<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        PackTemplates.VARIABLES.values().stream()
                .flatMap(variables -> variables.values().stream())
                .forEach(type -> add(type, open));
        for (Class<?> type : List.of(Pages.class, FirstPage.class)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(m -> methods(type).stream().anyMatch(called -> called.startsWith(m.getName() + "(")))
                    .forEach(m -> add(m.getGenericReturnType(), open));
        }
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isRecord() && !WHOLE.contains(type) && !found.containsKey(name(type))) {
                found.put(name(type), fields(type, open));
            }
        }
        return found;
    }

    /** The methods of a variable, and how they are called. */
    static Set<String> methods(Class<?> type) {
        List<String> components =
                Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).toList();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> !Set.of("toString", "hashCode", "equals").contains(m.getName()))
                .filter(m -> !components.contains(m.getName()))
                .map(m -> m.getName()
                        + Arrays.stream(m.getGenericParameterTypes())
                                .map(TemplateFields::written)
                                .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> fields(Class<?> type, Deque<Class<?>> open) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> order =
                Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).toList();
        Arrays.stream(type.getMethods())
                .filter(m -> m.getDeclaringClass() == type && m.getParameterCount() == 0)
                .filter(m -> !Modifier.isStatic(m.getModifiers()))
                .filter(m -> !Set.of("toString", "hashCode").contains(m.getName()))
                .sorted(Comparator.comparingInt((Method m) -> place(order, m.getName()))
                        .thenComparing(Method::getName))
                .forEach(m -> {
                    add(m.getGenericReturnType(), open);
                    fields.put(m.getName(), written(m));
                });
        return fields;
    }

    private static int place(List<String> order, String name) {
        int at = order.indexOf(name);
        return at < 0 ? order.size() : at;
    }

    private static String written(Method method) {
        AnnotatedType type = method.getAnnotatedReturnType();
        return written(method.getGenericReturnType()) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String written(Type type) {
        if (type instanceof ParameterizedType generic) {
            return written(generic.getRawType())
                    + Arrays.stream(generic.getActualTypeArguments())
                            .map(TemplateFields::written)
                            .collect(Collectors.joining(", ", " of ", ""));
        }
        return type instanceof Class<?> known ? known.getSimpleName() : type.getTypeName();
    }

    private static void add(Type type, Deque<Class<?>> open) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> add(argument, open));
        } else if (type instanceof Class<?> known && known.getName().startsWith("io.wertpfad.")) {
            open.add(known);
        }
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }
}
