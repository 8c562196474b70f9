package io.wertpfad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.ResolvableType;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.MethodReference;
import org.thymeleaf.standard.expression.AdditionExpression;
import org.thymeleaf.standard.expression.AdditionSubtractionExpression;
import org.thymeleaf.standard.expression.BinaryOperationExpression;
import org.thymeleaf.standard.expression.BooleanTokenExpression;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.DefaultExpression;
import org.thymeleaf.standard.expression.GenericTokenExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.MessageExpression;
import org.thymeleaf.standard.expression.MinusExpression;
import org.thymeleaf.standard.expression.MultiplicationDivisionRemainderExpression;
import org.thymeleaf.standard.expression.NegationExpression;
import org.thymeleaf.standard.expression.NoOpTokenExpression;
import org.thymeleaf.standard.expression.NullTokenExpression;
import org.thymeleaf.standard.expression.NumberTokenExpression;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.standard.expression.VariableExpression;

/** What stands in an attribute that the engine evaluates: its type, and the texts that it asks for. */
final class TemplateTypes {

    private final TemplateScope scope;
    private final Consumer<TextUse> texts;

    TemplateTypes(TemplateScope scope, Consumer<TextUse> texts) {
        this.scope = scope;
        this.texts = texts;
    }

    /**
     * A text that is asked for.
     *
     * @param key the whole key; or its group with a dot at the end where the rest depends on the model
     * @param code what comes after the group; of no type where the key is whole
     */
    record TextUse(String key, ResolvableType code, int arguments) {

        boolean isGroup() {
            return key.endsWith(".");
        }
    }

    /** @throws TemplateUnfit if it names what is not there, or is more than templates may write */
    ResolvableType type(IStandardExpression expression) {
        if (expression instanceof VariableExpression variable) {
            return TemplateExpressions.type(TemplateExpressions.parse(variable.getExpression()), scope);
        }
        if (expression instanceof MessageExpression message) {
            message(message);
            return TemplateExpressions.TEXT;
        }
        if (expression instanceof ConditionalExpression choice) {
            type(choice.getConditionExpression());
            ResolvableType then = type(choice.getThenExpression());
            ResolvableType otherwise = type(choice.getElseExpression());
            return then.toClass() == Object.class ? otherwise : then;
        }
        if (expression instanceof DefaultExpression choice) {
            type(choice.getDefaultExpression());
            return type(choice.getQueriedExpression());
        }
        return operation(expression);
    }

    private ResolvableType operation(IStandardExpression expression) {
        if (expression instanceof BinaryOperationExpression operation) {
            ResolvableType left = type(operation.getLeft());
            ResolvableType right = type(operation.getRight());
            boolean numbers = operation instanceof AdditionExpression
                    ? isNumber(left) && isNumber(right)
                    : isReckoning(operation);
            return numbers
                    ? TemplateExpressions.NUMBER
                    : operation instanceof AdditionExpression ? TemplateExpressions.TEXT : TemplateExpressions.TRUTH;
        }
        if (expression instanceof NegationExpression negation) {
            type(negation.getOperand());
            return TemplateExpressions.TRUTH;
        }
        if (expression instanceof MinusExpression minus) {
            return type(minus.getOperand());
        }
        if (expression instanceof BooleanTokenExpression) {
            return TemplateExpressions.TRUTH;
        }
        if (expression instanceof NumberTokenExpression) {
            return TemplateExpressions.NUMBER;
        }
        if (expression instanceof TextLiteralExpression) {
            return TemplateExpressions.TEXT;
        }
        if (expression instanceof NoOpTokenExpression || expression instanceof NullTokenExpression) {
            return TemplateExpressions.ANYTHING;
        }
        if (expression instanceof GenericTokenExpression token) {
            // A word without quotes is a text; but who begins with a variable's name has forgotten the braces.
            String first = token.getStringRepresentation().split("[.(\\[]", 2)[0];
            if (scope.type(first).isPresent()) {
                throw new TemplateUnfit("template.no_braces", token.getStringRepresentation());
            }
            return TemplateExpressions.TEXT;
        }
        throw new TemplateUnfit("template.not_allowed", expression.getStringRepresentation());
    }

    private static boolean isReckoning(BinaryOperationExpression operation) {
        return operation instanceof AdditionSubtractionExpression
                || operation instanceof MultiplicationDivisionRemainderExpression;
    }

    private static boolean isNumber(ResolvableType type) {
        return Number.class.isAssignableFrom(
                org.springframework.util.ClassUtils.resolvePrimitiveIfNecessary(type.toClass()));
    }

    private void message(MessageExpression message) {
        int arguments = 0;
        if (message.hasParameters()) {
            for (IStandardExpression argument : message.getParameters()) {
                type(argument);
                arguments++;
            }
        }
        if (!(message.getBase() instanceof VariableExpression variable)) {
            texts.accept(new TextUse(
                    message.getBase().getStringRepresentation().replace("'", ""), ResolvableType.NONE, arguments));
            return;
        }
        SpelNode node = TemplateExpressions.parse(variable.getExpression());
        TemplateExpressions.type(node, scope);
        for (TextUse use : keys(node, arguments)) {
            texts.accept(use);
        }
    }

    /** {@code say.key('group', code)} gives a key of a group. */
    private List<TextUse> keys(SpelNode node, int arguments) {
        List<TextUse> uses = new ArrayList<>();
        if (node instanceof CompoundExpression chain
                && chain.getChild(chain.getChildCount() - 1) instanceof MethodReference method
                && method.getName().equals("key")
                && method.getChildCount() == 2) {
            String group = TemplateExpressions.literal(method.getChild(0));
            SpelNode code = method.getChild(1);
            String literal = TemplateExpressions.literal(code);
            if (group != null && literal != null) {
                uses.add(new TextUse(group + "." + literal, ResolvableType.NONE, arguments));
            } else if (group != null) {
                uses.add(new TextUse(group + ".", owner(code), arguments));
            }
        }
        return uses;
    }

    /** The enum whose codes are asked for, if {@code code} is {@code ….code()}. */
    private ResolvableType owner(SpelNode code) {
        if (!(code instanceof CompoundExpression chain)
                || !(chain.getChild(chain.getChildCount() - 1) instanceof MethodReference last)
                || !last.getName().equals("code")) {
            return ResolvableType.NONE;
        }
        String source = chain.toStringAST();
        return TemplateExpressions.type(
                TemplateExpressions.parse(source.substring(0, source.lastIndexOf(".code()"))), scope);
    }
}
