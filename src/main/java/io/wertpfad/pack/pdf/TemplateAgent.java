package io.wertpfad.pack.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Reads what a document names from the files of its set, and nothing from anywhere else. */
final class TemplateAgent extends ITextUserAgent {

    /** What elements look like before any style sheet; part of the renderer. */
    private static final String DEFAULTS = "/resources/css/XhtmlNamespaceHandler.css";

    private final Function<String, Optional<byte[]>> files;

    TemplateAgent(ITextOutputDevice output, int dotsPerPixel, Function<String, Optional<byte[]>> files) {
        super(output, dotsPerPixel);
        this.files = files;
    }

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
        if (uri != null && uri.endsWith(DEFAULTS)) {
            return XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULTS);
        }
        return uri == null
                ? null
                : files.apply(uri).map(ByteArrayInputStream::new).orElse(null);
    }
}
