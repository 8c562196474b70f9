package io.wertpfad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How the code may be built, as rules on a root package: the real one, or one in which offenders are planted. */
final class ArchitectureRules {

    /** The modules and what each may import, lowest first. */
    static final Map<String, List<String>> IMPORTS = imports();

    /** Parts of a module that have a package of their own. */
    static final Set<String> PARTS = Set.of(
            "decision.agenda",
            "intake.export",
            "intake.reading",
            "intake.record",
            "portfolio.yaml",
            "pack.image",
            "pack.pdf",
            "pack.web");

    private static final Map<String, Library> LIBRARIES = libraries();

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> imports() {
        Map<String, List<String>> imports = new LinkedHashMap<>();
        imports.put("text", List.of());
        imports.put("unit", List.of("text"));
        // What is wrong with an archive is said in both languages, as everything else.
        imports.put("archive", List.of("text"));
        imports.put("portfolio", List.of("text", "unit", "archive"));
        imports.put("intake", List.of("text", "unit", "archive", "portfolio"));
        imports.put("measurement", List.of("text", "unit", "archive", "portfolio", "intake"));
        imports.put("trend", List.of());
        imports.put("decision", List.of("text", "unit", "archive", "portfolio", "intake", "measurement", "trend"));
        imports.put(
                "pack", List.of("text", "unit", "archive", "portfolio", "intake", "measurement", "trend", "decision"));
        imports.put("delivery", List.of("text", "archive", "portfolio", "pack"));
        imports.put(
                "run",
                List.of(
                        "text",
                        "unit",
                        "archive",
                        "portfolio",
                        "intake",
                        "measurement",
                        "trend",
                        "decision",
                        "pack",
                        "delivery"));
        return imports;
    }

    private static Map<String, Library> libraries() {
        Map<String, Library> libraries = new LinkedHashMap<>();
        libraries.put("Thymeleaf", new Library(List.of("text"), "org.thymeleaf.."));
        libraries.put("the units library", new Library(List.of("unit"), "tech.units..", "javax.measure.."));
        libraries.put(
                "YAML",
                new Library(List.of("portfolio", "intake"), "tools.jackson.dataformat.yaml..", "org.snakeyaml.."));
        libraries.put("Commons CSV", new Library(List.of("intake"), "org.apache.commons.csv.."));
        libraries.put("the statistics library", new Library(List.of("trend"), "org.apache.commons.statistics.."));
        libraries.put("JFreeChart", new Library(List.of("pack"), "org.jfree.."));
        libraries.put("OpenPDF", new Library(List.of("pack"), "com.lowagie..", "org.openpdf.."));
        libraries.put("Flying Saucer", new Library(List.of("pack"), "org.xhtmlrenderer.."));
        libraries.put("Batik", new Library(List.of("pack"), "org.apache.batik.."));
        libraries.put("FontBox", new Library(List.of("pack"), "org.apache.fontbox..", "org.apache.pdfbox.."));
        libraries.put("veraPDF", new Library(List.of("pack"), "org.verapdf.."));
        libraries.put("Jakarta Mail", new Library(List.of("delivery"), "jakarta.mail..", "org.eclipse.angus.."));
        libraries.put("Spring Batch", new Library(List.of("run"), "org.springframework.batch.."));
        libraries.put("picocli", new Library(List.of("run"), "picocli..", "me.tongfei.."));
        return libraries;
    }

    List<ArchRule> all() {
        return Stream.of(
                        Stream.of(modules()),
                        IMPORTS.keySet().stream().map(this::importsOneWay),
                        LIBRARIES.keySet().stream().map(this::libraryLivesInOnePlace),
                        Stream.of(trendIsPure(), partsAreInternal()),
                        HabitRules.in(root).stream())
                .flatMap(s -> s)
                .toList();
    }

    private ArchRule modules() {
        List<String> packages = new ArrayList<>();
        IMPORTS.keySet().forEach(module -> packages.add(root + "." + module));
        PARTS.forEach(part -> packages.add(root + "." + part));
        return classes()
                .should()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .as("modules are those of the table")
                .because("a package for everything (common, util, model) belongs to nobody; give the class to the"
                        + " module whose word it is, or add a module to this table and to architecture.md");
    }

    private ArchRule importsOneWay(String module) {
        List<String> allowed = new ArrayList<>(List.of(root + "." + module + ".."));
        IMPORTS.getOrDefault(module, List.of()).forEach(m -> allowed.add(root + "." + m + ".."));
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("io.wertpfad..")).or(resideInAnyPackage(allowed.toArray(String[]::new))))
                .as(module + " imports only " + IMPORTS.get(module))
                .because("imports run one way, so that each module can be read and tested with those below it alone;"
                        + " hand the value in, or move the class up");
    }

    private ArchRule libraryLivesInOnePlace(String name) {
        Library library = LIBRARIES.getOrDefault(name, new Library(List.of()));
        String[] homes =
                library.homes().stream().map(home -> root + "." + home + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.packages())
                .as(name + " is used only in " + library.homes())
                .because("a library that is known in one place can be replaced there; ask that module instead");
    }

    private ArchRule trendIsPure() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".trend..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.io",
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "java.util.logging",
                        "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .as("trend knows no Spring, no files and no clock")
                .because("the statistics must give the same answer to the same series, anywhere and at any time;"
                        + " what they need comes in as an argument");
    }

    private ArchRule partsAreInternal() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".portfolio..", root + ".intake.export", root + ".pack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".portfolio.yaml", root + ".pack.pdf", root + ".pack.image", root + ".pack.web")
                .as(
                        "portfolio.yaml, pack.pdf, pack.image and pack.web are used by their own module only, and YAML by export"
                                + " definitions")
                .because(
                        "they are how a module works, not what it offers; ask Portfolio, PackRenderer or SeriesChart. Export"
                                + " definitions are YAML files whose mistakes are named in the same manner");
    }

    /** The modules that have classes, by their names below the root. */
    static Set<String> modules(JavaClasses classes, String root) {
        Set<String> modules = new TreeSet<>();
        classes.forEach(
                c -> modules.add(c.getPackageName().substring(root.length() + 1).replaceFirst("\\..*", "")));
        return modules;
    }

    /** A library: the modules it may be used in, and its packages. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Library(List<String> homes, String... packages) {}
}
