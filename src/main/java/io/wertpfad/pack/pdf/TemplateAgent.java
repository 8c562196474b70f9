package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Reads what a document names from the files of its set, and nothing from anywhere else. */
final class TemplateAgent extends ITextUserAgent {

    /** What elements look like before any style sheet; part of the renderer. */
    private static final String DEFAULTS = "/resources/css/XhtmlNamespaceHandler.css";

    /** The renderer would embed a font only where asked to. */
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{");

    private static final String EMBEDDED =
            "$0 -fs-pdf-font-embed: embed; -fs-pdf-font-encoding: " + BaseFont.IDENTITY_H + ";";

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
        Optional<byte[]> file = uri == null ? Optional.empty() : files.apply(uri);
        if (uri != null && uri.endsWith(".css")) {
            file = file.map(css -> FONT_FACE
                    .matcher(new String(css, StandardCharsets.UTF_8))
                    .replaceAll(EMBEDDED)
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file.map(ByteArrayInputStream::new).orElse(null);
    }

    /** The text of a style sheet; empty if there is none. */
    String styleSheet(String uri) {
        try (InputStream stream = resolveAndOpenStream(uri)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
