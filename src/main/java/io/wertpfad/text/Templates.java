package io.wertpfad.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Turns the HTML templates of a set into HTML. A set is a folder of {@code report-templates/} with templates, styles and
 * {@code messages_<language>.properties}; a workspace may override single files of it.
 *
 * <p>Templates are Thymeleaf natural templates. What the model holds is text and nothing but text: it is escaped wherever it
 * is written and never evaluated, whatever it contains. Templates read nothing outside their folders. They are well-formed,
 * and so is what they give.
 *
 * <p>Safe for use by several threads. Templates are read once: make a new object to see changed files.
 */
public final class Templates {

    private final @Nullable Path root;
    private final Function<String, @Nullable Path> folders;
    private final Map<String, TemplateEngine> engines = new ConcurrentHashMap<>();

    /**
     * Templates as shipped, with those of a workspace before them.
     *
     * @param workspaceTemplates the workspace's {@code report-templates} folder, which need not exist; null: as shipped
     */
    public Templates(@Nullable Path workspaceTemplates) {
        this(workspaceTemplates, set -> workspaceTemplates == null ? null : workspaceTemplates.resolve(set));
    }

    private Templates(@Nullable Path root, Function<String, @Nullable Path> folders) {
        this.root = root;
        this.folders = folders;
    }

    /** Templates as shipped, with those of a folder before them, whatever its name and the set are. */
    public static Templates of(Path folder) {
        return new Templates(null, set -> folder);
    }

    /**
     * Renders a template.
     *
     * @param set name of the set, such as {@code steering-pack}
     * @param template name of the template in the set, with or without {@code .html}
     * @param language of the texts that the template asks for by {@code #{key(arguments)}}
     * @param model what the template can name
     * @throws TemplateMistake if the template cannot be used as it is
     */
    public String render(String set, String template, Language language, Map<String, Object> model) {
        TemplateFiles files = files(set);
        try {
            Context context = new Context(language.locale(), model);
            context.setVariable(ModelContext.VARIABLE, new ModelContext());
            return allowed(engines.computeIfAbsent(set, s -> engine(files)).process(template, context));
        } catch (TemplateEngineException e) {
            throw mistake(files, template, e);
        }
    }

    /** All that is wrong with a set, found without rendering it, by file and line. */
    public List<TemplateMistake> mistakes(String set, TemplateModel model) {
        TemplateFiles files = files(set);
        TemplateEngine engine = engines.computeIfAbsent(set, s -> engine(files));
        List<TemplateMistake> mistakes = new ArrayList<>(OwnFileCheck.beside(root, files));
        mistakes.addAll(new TemplateCheck(files, model, new ExpressionContext(engine.getConfiguration())).mistakes());
        return mistakes;
    }

    /**
     * A mistake in an element that only shows when it is drawn, as {@code Template, line: what}.
     *
     * @param written how the template writes it
     */
    public TemplateMistake mistakeAt(String set, String written, Message what) {
        TemplateFiles files = files(set);
        for (String name : files.names()) {
            String source = name.endsWith(".html")
                    ? files.find(name)
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .orElse("")
                    : "";
            int at = source.indexOf(written);
            if (at >= 0) {
                int line = 1
                        + (int) source.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                return TemplateMistake.at(files.label(name), line, what);
            }
        }
        return TemplateMistake.at(set, 0, what);
    }

    /** A file beside the templates, such as a style sheet or a logo. */
    public Optional<byte[]> file(String set, String name) {
        return files(set).find(name);
    }

    /** Without the control characters that no XML may hold, not even escaped. */
    private static String allowed(String html) {
        return html.codePoints().allMatch(Templates::allowed)
                ? html
                : html.codePoints()
                        .filter(Templates::allowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean allowed(int codePoint) {
        return codePoint >= ' '
                ? codePoint < Character.MIN_SURROGATE
                        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
                        || codePoint > 0xFFFF
                : codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }

    private TemplateFiles files(String set) {
        return new TemplateFiles(folders.apply(set), set);
    }

    private static TemplateEngine engine(TemplateFiles files) {
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(new GuardedDialect());
        engine.setTemplateResolver(new TemplateResources(files));
        engine.setMessageResolver(new TemplateTexts(files));
        return engine;
    }

    private static TemplateMistake mistake(TemplateFiles files, String template, TemplateEngineException failure) {
        String name = template;
        int line = 0;
        Throwable root = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof TemplateMistake mistake) {
                return mistake;
            }
            if (t instanceof TemplateProcessingException e && e.hasLineAndCol()) {
                name = e.getTemplateName();
                line = e.getLine();
            }
            root = t;
        }
        String label = files.label(name.endsWith(".html") ? name : name + ".html");
        return new TemplateMistake(label, line, why(root), failure);
    }

    private static Message why(Throwable root) {
        return root instanceof TemplateUnfit unfit
                ? unfit.why()
                : Message.of(Templates.class, "template.not_usable", String.valueOf(root.getMessage()));
    }
}
