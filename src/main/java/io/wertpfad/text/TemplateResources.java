package io.wertpfad.text;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** Gives the engine the templates of one set, and refuses those that would write text unescaped or evaluate it. */
final class TemplateResources extends AbstractTemplateResolver {

    private final TemplateFiles files;

    TemplateResources(TemplateFiles files) {
        this.files = files;
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        String name = template.endsWith(".html") ? template : template + ".html";
        String source = files.text(name)
                .orElseThrow(() -> new TemplateMistake(files.label(name), 0, "template.no_file", name, null));
        WellFormed.check(files.label(name), source);
        TemplateRules.check(files.label(name), source, Markup.read(source)).stream()
                .findFirst()
                .ifPresent(mistake -> {
                    throw mistake;
                });
        return new Source(name, source);
    }

    @Override
    protected TemplateMode computeTemplateMode(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        return TemplateMode.HTML;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        return AlwaysValidCacheEntryValidity.INSTANCE;
    }

    private record Source(String name, String text) implements ITemplateResource {

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public String getBaseName() {
            return name;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Reader reader() {
            return new StringReader(text);
        }

        @Override
        public ITemplateResource relative(String relativeLocation) {
            throw new IllegalArgumentException("Templates have no relative resources");
        }
    }
}
