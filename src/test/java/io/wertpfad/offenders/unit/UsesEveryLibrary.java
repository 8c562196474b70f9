package io.wertpfad.offenders.unit;

/** Uses libraries that live elsewhere. */
@SuppressWarnings("UnusedVariable")
class UsesEveryLibrary {

    private org.thymeleaf.TemplateEngine templates;
    private org.snakeyaml.engine.v2.api.Load yaml;
    private org.apache.commons.csv.CSVFormat csv;
    private org.apache.commons.statistics.distribution.TDistribution statistics;
    private org.jfree.chart.JFreeChart chart;
    private com.lowagie.text.Document pdf;
    private org.xhtmlrenderer.pdf.ITextRenderer renderer;
    private org.apache.batik.svggen.SVGGraphics2D vectors;
    private org.apache.fontbox.ttf.TTFParser glyphs;
    private org.verapdf.pdfa.PDFAValidator validator;
    private jakarta.mail.Session mail;
    private org.springframework.batch.core.job.Job job;
    private picocli.CommandLine commands;
}
