package io.wertpfad.text;

import java.util.HashSet;
import java.util.Set;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;

/** The engine's own attributes, but with a guard before expressions, and no text without a value. */
final class GuardedDialect extends SpringStandardDialect {

    private final GuardedEvaluator evaluator = new GuardedEvaluator();

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return evaluator;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        Set<IProcessor> processors = new HashSet<>();
        for (IProcessor processor : super.getProcessors(prefix)) {
            processors.add(processor instanceof StandardTextTagProcessor ? new WrittenText(prefix) : processor);
        }
        return processors;
    }
}
