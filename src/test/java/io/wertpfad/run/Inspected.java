package io.wertpfad.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that can be read out of a file that goes to a recipient, and what it shows to people. */
record Inspected(Path file, String everything, String shown) {

    static Inspected of(Path file) throws IOException {
        if (!file.toString().endsWith(".pdf")) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new Inspected(file, text, text);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String shown = new PDFTextStripper().getText(document);
            StringBuilder all = new StringBuilder(shown);
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                add(object.getObject(), all);
            }
            add(document.getDocument().getTrailer(), all);
            return new Inspected(
                    file,
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .toString(),
                    shown);
        }
    }

    /** Strings, names, and streams unpacked: metadata, attachments, bookmarks, alternative texts, and whatever else there is. */
    private static void add(COSBase base, StringBuilder all) throws IOException {
        if (base instanceof COSString string) {
            all.append(string.getString()).append('\n');
        } else if (base instanceof COSName name) {
            all.append(name.getName()).append('\n');
        } else if (base instanceof COSArray array) {
            for (COSBase item : array) {
                add(item, all);
            }
        } else if (base instanceof COSDictionary dictionary) {
            for (COSName key : dictionary.keySet()) {
                all.append(key.getName()).append('\n');
                add(dictionary.getItem(key), all);
            }
            if (dictionary instanceof COSStream stream) {
                try (InputStream content = stream.createInputStream()) {
                    byte[] bytes = content.readAllBytes();
                    all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
                    all.append(new String(bytes, StandardCharsets.UTF_16BE)).append('\n');
                }
            }
        }
    }
}
