package io.wertpfad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.InlineList;
import org.springframework.expression.spel.ast.Literal;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpDivide;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpMinus;
import org.springframework.expression.spel.ast.OpModulus;
import org.springframework.expression.spel.ast.OpMultiply;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.thymeleaf.expression.Lists;
import org.thymeleaf.expression.Numbers;
import org.thymeleaf.expression.Strings;

/**
 * What stands between <code>${</code> and <code>}</code>: its type, decided from the types of the model before anything is
 * rendered. Only what is listed here may be written; types, beans, constructors and assignments are not.
 */
final class TemplateExpressions {

    static final ResolvableType TEXT = ResolvableType.forClass(String.class);
    static final ResolvableType TRUTH = ResolvableType.forClass(Boolean.class);
    static final ResolvableType NUMBER = ResolvableType.forClass(Number.class);
    static final ResolvableType ANYTHING = ResolvableType.forClass(Object.class);

    private static final Map<String, Class<?>> TOOLS =
            Map.of("numbers", Numbers.class, "strings", Strings.class, "lists", Lists.class, "locale", Locale.class);
    private static final Set<Class<?>> COMPARING = Set.of(
            OpAnd.class,
            OpOr.class,
            OperatorNot.class,
            OpEQ.class,
            OpNE.class,
            OpLT.class,
            OpLE.class,
            OpGT.class,
            OpGE.class);
    private static final Set<Class<?>> RECKONING =
            Set.of(OpMinus.class, OpMultiply.class, OpDivide.class, OpModulus.class);

    private TemplateExpressions() {}

    /** @throws TemplateUnfit if it cannot be read */
    static SpelNode parse(String expression) {
        try {
            return new SpelExpressionParser().parseRaw(expression).getAST();
        } catch (ParseException | IllegalStateException e) {
            throw new TemplateUnfit("template.unreadable", expression);
        }
    }

    /** @throws TemplateUnfit if it names what is not there, or is more than templates may write */
    static ResolvableType type(SpelNode node, TemplateScope scope) {
        if (node instanceof CompoundExpression chain) {
            ResolvableType type = type(chain.getChild(0), scope);
            for (int i = 1; i < chain.getChildCount(); i++) {
                type = member(type, chain.getChild(i), scope);
            }
            return type;
        }
        if (node instanceof PropertyOrFieldReference variable) {
            return scope.type(variable.getName()).orElseThrow(() -> unknownVariable(variable.getName(), scope));
        }
        if (node instanceof VariableReference tool) {
            Class<?> type = TOOLS.get(name(tool));
            if (type == null) {
                throw new TemplateUnfit("template.not_allowed", tool.toStringAST());
            }
            return ResolvableType.forClass(type);
        }
        return operation(node, scope);
    }

    private static ResolvableType operation(SpelNode node, TemplateScope scope) {
        List<ResolvableType> parts = children(node, scope);
        if (node instanceof NullLiteral) {
            return ANYTHING;
        }
        if (node instanceof Literal literal) {
            Object value = literal.getLiteralValue().getValue();
            return value == null ? ANYTHING : ResolvableType.forClass(value.getClass());
        }
        if (COMPARING.contains(node.getClass())) {
            return TRUTH;
        }
        if (RECKONING.contains(node.getClass())) {
            return NUMBER;
        }
        if (node instanceof OpPlus) {
            return parts.stream().allMatch(p -> Number.class.isAssignableFrom(p.toClass())) ? NUMBER : TEXT;
        }
        if (node instanceof Ternary || node instanceof Elvis) {
            List<ResolvableType> results = node instanceof Ternary ? parts.subList(1, 3) : parts;
            return results.get(0).toClass() == Object.class ? results.get(1) : results.get(0);
        }
        if (node instanceof InlineList) {
            return ResolvableType.forClassWithGenerics(List.class, parts.isEmpty() ? ANYTHING : parts.get(0));
        }
        throw new TemplateUnfit("template.not_allowed", node.toStringAST());
    }

    /** Before its parts are looked at, what may not be written is refused as a whole. */
    private static List<ResolvableType> children(SpelNode node, TemplateScope scope) {
        if (!isOperation(node)) {
            throw new TemplateUnfit("template.not_allowed", node.toStringAST());
        }
        List<ResolvableType> children = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            children.add(type(node.getChild(i), scope));
        }
        return children;
    }

    private static boolean isOperation(SpelNode node) {
        return node instanceof Literal
                || COMPARING.contains(node.getClass())
                || RECKONING.contains(node.getClass())
                || Stream.of(OpPlus.class, Ternary.class, Elvis.class, InlineList.class)
                        .anyMatch(type -> type.isInstance(node));
    }

    /** Whether a template may hold it, whatever its parts are. */
    static boolean mayBeWritten(SpelNode node) {
        return isOperation(node)
                || (node instanceof VariableReference tool && TOOLS.containsKey(name(tool)))
                || Stream.of(
                                CompoundExpression.class,
                                PropertyOrFieldReference.class,
                                MethodReference.class,
                                Indexer.class)
                        .anyMatch(type -> type.isInstance(node));
    }

    private static String name(VariableReference tool) {
        return tool.toStringAST().substring(1);
    }

    private static ResolvableType member(ResolvableType owner, SpelNode member, TemplateScope scope) {
        Class<?> type = owner.toClass();
        if (member instanceof PropertyOrFieldReference property) {
            return TemplateMembers.property(owner, property.getName())
                    .orElseThrow(() -> unknownProperty(type, property.getName()));
        }
        if (member instanceof MethodReference method) {
            List<ResolvableType> arguments = new ArrayList<>();
            for (int i = 0; i < method.getChildCount(); i++) {
                arguments.add(type(method.getChild(i), scope));
            }
            return TemplateMembers.method(owner, method.getName(), arguments)
                    .orElseThrow(() -> unknownMethod(type, method.getName()));
        }
        if (member instanceof Indexer && List.class.isAssignableFrom(type)) {
            type(member.getChild(0), scope);
            return owner.as(List.class).getGeneric(0);
        }
        throw new TemplateUnfit("template.not_allowed", member.toStringAST());
    }

    static TemplateUnfit unknownVariable(String name, TemplateScope scope) {
        return new TemplateUnfit(
                "template.no_variable", name, nearest(name, scope.variables().keySet()));
    }

    private static TemplateUnfit unknownProperty(Class<?> type, String name) {
        Set<String> valid = TemplateMembers.properties(type);
        return valid.isEmpty()
                ? new TemplateUnfit("template.no_properties", name, type.getSimpleName())
                : new TemplateUnfit("template.no_property", type.getSimpleName(), name, nearest(name, valid));
    }

    private static TemplateUnfit unknownMethod(Class<?> type, String name) {
        Set<String> signatures = TemplateMembers.signatures(type);
        List<String> sameName =
                signatures.stream().filter(s -> s.startsWith(name + "(")).toList();
        if (!sameName.isEmpty()) {
            return new TemplateUnfit("template.wrong_arguments", type.getSimpleName(), name, sameName);
        }
        return new TemplateUnfit(
                "template.no_method", type.getSimpleName(), name, nearest(name, TemplateMembers.methodNames(type)));
    }

    /** The nearest names, or all where none is near. */
    static List<String> nearest(String name, Set<String> valid) {
        return nearest(name, valid, Integer.MAX_VALUE);
    }

    /** The nearest names, or where none is near, some that begin like it, else any, but no more than can be read. */
    static List<String> nearest(String name, Set<String> valid, int most) {
        List<String> nearest = NearestNames.of(name, valid);
        if (!nearest.isEmpty() || valid.size() <= most) {
            return nearest.isEmpty() ? valid.stream().sorted().toList() : nearest;
        }
        String group = name.split("[.]", 2)[0] + ".";
        List<String> alike =
                valid.stream().filter(v -> v.startsWith(group)).sorted().toList();
        return Stream.concat(
                        (alike.isEmpty() ? valid.stream().sorted().toList() : alike)
                                .stream().limit(most),
                        Stream.of("…"))
                .toList();
    }

    /** The text of a literal; null if it is none. */
    static @Nullable String literal(SpelNode node) {
        return node instanceof StringLiteral text
                ? String.valueOf(text.getLiteralValue().getValue())
                : null;
    }
}
