package io.wertpfad.text;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.AdditionExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** {@code th:text}, but for what has no value: that is neither an empty place nor the word null, but a mistake. */
final class WrittenText extends AbstractStandardExpressionAttributeTagProcessor {

    private static final String NULL = "null";

    WrittenText(String prefix) {
        super(TemplateMode.HTML, prefix, "text", StandardTextTagProcessor.PRECEDENCE, true, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            @Nullable Object result,
            IElementTagStructureHandler structure) {
        if (result == null) {
            throw new TemplateUnfit("template.null_text", value);
        }
        String text = result.toString();
        if (text.contains(NULL)) {
            refuseNulls(
                    StandardExpressions.getExpressionParser(context.getConfiguration())
                            .parseExpression(context, value),
                    context);
        }
        structure.setBody(HtmlEscape.escapeHtml4Xml(text), false);
    }

    /** The engine adds what has no value as a word. */
    private static void refuseNulls(IStandardExpression expression, ITemplateContext context) {
        if (expression instanceof AdditionExpression sum) {
            refuseNulls(sum.getLeft(), context);
            refuseNulls(sum.getRight(), context);
        } else if (expression.execute(context) == null) {
            throw new TemplateUnfit("template.null_text", expression.getStringRepresentation());
        }
    }
}
