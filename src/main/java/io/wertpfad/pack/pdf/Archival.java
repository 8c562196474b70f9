package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** What makes a PDF archival: its metadata, its colours explained, its data attached, and nothing of chance or clock. */
final class Archival extends DefaultPDFCreationListener {

    private static final byte[] SRGB = srgb();
    private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");
    /** The lowest level of deflation takes half the time of the usual one and leaves files hardly larger. */
    static final int LEVEL = 1;

    private static final int IDENTITY_DIGITS = 32;

    private final PdfSource source;
    private final TaggedOutput output;

    Archival(PdfSource source, TaggedOutput output) {
        this.source = source;
        this.output = output;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        PdfWriter writer = writer(renderer);
        writer.setCompressionLevel(LEVEL);
        writer.setFullCompression();
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    @Override
    public void onClose(ITextRenderer renderer) {
        PdfWriter writer = writer(renderer);
        output.complete();
        try {
            PdfDictionary info = writer.getInfo();
            info.put(PdfName.TITLE, text(source.title()));
            info.put(PdfName.AUTHOR, text(source.author()));
            info.put(PdfName.SUBJECT, text(source.subject()));
            info.put(PdfName.CREATIONDATE, new PdfString(date()));
            info.put(PdfName.FILEID, new PdfLiteral(fileId()));
            PdfDictionary catalog = writer.getExtraCatalog();
            catalog.put(PdfName.LANG, text(source.language()));
            catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
            catalog.put(new PdfName("AF"), attach(writer));
            String producer = info.get(PdfName.PRODUCER) instanceof PdfString name ? name.toUnicodeString() : "";
            writer.setXmpMetadata(new Xmp(source, producer).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfWriter writer(ITextRenderer renderer) {
        PdfWriter writer = renderer.getWriter();
        if (writer == null) {
            throw new IllegalStateException("The renderer tells its listener after it has made its writer");
        }
        return writer;
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private String date() {
        return String.format(
                Locale.ROOT,
                "D:%04d%02d%02d000000Z",
                source.date().getYear(),
                source.date().getMonthValue(),
                source.date().getDayOfMonth());
    }

    private String fileId() {
        String id = "<" + source.identity().substring(0, IDENTITY_DIGITS) + ">";
        return "[" + id + id + "]";
    }

    private static PdfDictionary outputIntent(PdfWriter writer) throws IOException {
        PdfStream profile = new PdfStream(SRGB);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress(LEVEL);
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, text("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, text("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private PdfArray attach(PdfWriter writer) throws IOException {
        PdfArray associated = new PdfArray();
        for (Attachment attachment : source.attachments()) {
            PdfDictionary parameters = new PdfDictionary();
            parameters.put(PdfName.MODDATE, new PdfString(date()));
            PdfFileSpecification file = PdfFileSpecification.fileEmbedded(
                    writer, null, attachment.name(), attachment.content(), attachment.mimeType(), parameters, LEVEL);
            file.addDescription(attachment.description(), true);
            file.put(RELATIONSHIP, new PdfName("Data"));
            writer.addFileAttachment(attachment.description(), file);
            associated.add(file.getReference());
        }
        return associated;
    }

    private static byte[] srgb() {
        try (InputStream stream = Archival.class.getResourceAsStream("/io/wertpfad/pack/srgb.icc")) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks the profile srgb.icc");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
