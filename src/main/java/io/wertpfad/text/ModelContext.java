package io.wertpfad.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.spel.SpelEvaluationException;
import org.springframework.expression.spel.SpelMessage;
import org.springframework.expression.spel.support.MapAccessor;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.thymeleaf.expression.IExpressionObjects;
import org.thymeleaf.spring6.expression.IThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * What the expressions of one rendering are evaluated with. The engine would make one anew for every part of a template, and
 * look up each getter and method again; ours share what they found.
 */
final class ModelContext extends StandardEvaluationContext implements IThymeleafEvaluationContext {

    /** The variable by which the engine finds it. */
    static final String VARIABLE = ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

    private static final List<PropertyAccessor> ACCESSORS = List.of(new MapAccessor(), new ModelGetters());
    private static final ModelMethods METHODS = new ModelMethods();

    private @Nullable IExpressionObjects tools;
    private boolean restricted;

    ModelContext() {
        setPropertyAccessors(ACCESSORS);
        setMethodResolvers(List.of(METHODS));
        setConstructorResolvers(List.of());
        setTypeLocator(name -> {
            throw new SpelEvaluationException(SpelMessage.TYPE_NOT_FOUND, name);
        });
    }

    @Override
    public @Nullable Object lookupVariable(String name) {
        Object tool = tools != null && tools.containsObject(name) ? tools.getObject(name) : null;
        return tool == null ? super.lookupVariable(name) : tool;
    }

    @Override
    public boolean isVariableAccessRestricted() {
        return restricted;
    }

    @Override
    public void setVariableAccessRestricted(boolean restricted) {
        this.restricted = restricted;
    }

    @Override
    public @Nullable IExpressionObjects getExpressionObjects() {
        return tools;
    }

    @Override
    public void setExpressionObjects(@Nullable IExpressionObjects objects) {
        tools = objects;
    }
}
