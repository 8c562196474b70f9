package io.wertpfad.pack.pdf;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** XHTML whose links the renderer leaves to us: its own are not part of the structure. */
final class NoLinks extends XhtmlNamespaceHandler {

    @Override
    public @Nullable String getLinkUri(Element element) {
        return null;
    }
}
