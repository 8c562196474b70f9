package io.wertpfad.text;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates nothing but what reads the model, also where no check came before: no types, beans, constructors, assignments or
 * whatever else the expression language will be able to do.
 */
final class GuardedEvaluator implements IStandardVariableExpressionEvaluator {

    /** From a class everything can be reached. */
    private static final Set<String> LEADING_OUT = Set.of(
            "class",
            "getClass",
            "declaringClass",
            "getDeclaringClass",
            "classLoader",
            "getClassLoader",
            "module",
            "getModule");

    private final Map<String, Boolean> allowed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        allowed.computeIfAbsent(expression.getExpression(), GuardedEvaluator::check);
        return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, execution);
    }

    private static boolean check(String expression) {
        SpelNode node = TemplateExpressions.parse(expression);
        check(node);
        return true;
    }

    private static void check(SpelNode node) {
        String name = node instanceof PropertyOrFieldReference property
                ? property.getName()
                : node instanceof MethodReference method ? method.getName() : "";
        if (!TemplateExpressions.mayBeWritten(node) || LEADING_OUT.contains(name)) {
            throw new TemplateUnfit("template.not_allowed", node.toStringAST());
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            check(node.getChild(i));
        }
    }
}
