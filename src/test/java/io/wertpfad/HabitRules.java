package io.wertpfad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls that make what comes out depend on the machine, or that go past those who answer for it. */
final class HabitRules {

    private static final Set<String> ZONE = Set.of(
            "java.time.ZoneId.systemDefault()",
            "java.time.Clock.systemDefaultZone()",
            "java.util.TimeZone.getDefault()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.util.GregorianCalendar.<init>()",
            "java.text.SimpleDateFormat.<init>(java.lang.String)");

    private static final Set<String> LOCALE = Set.of(
            "java.util.Locale.getDefault()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.DecimalFormatSymbols.getInstance()",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.Collator.getInstance()",
            "java.util.ResourceBundle.getBundle(java.lang.String)");

    private static final Set<String> CHARSET = Set.of(
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.util.Scanner.<init>(java.io.InputStream)");

    private static final Set<String> CLOCK = Stream.concat(
                    Stream.of(
                                    "Instant",
                                    "LocalDate",
                                    "LocalDateTime",
                                    "ZonedDateTime",
                                    "OffsetDateTime",
                                    "YearMonth",
                                    "Year")
                            .flatMap(type ->
                                    Stream.of("()", "(java.time.ZoneId)").map(p -> "java.time." + type + ".now" + p)),
                    Stream.of(
                            "java.time.Clock.systemUTC()",
                            "java.time.Clock.system(java.time.ZoneId)",
                            "java.lang.System.currentTimeMillis()"))
            .collect(Collectors.toUnmodifiableSet());

    private HabitRules() {}

    static List<ArchRule> in(String root) {
        return List.of(
                noAccess(root, "the machine's zone", ZONE::contains)
                        .because("a month ends where wertpfad.zone says; take the zone or the clock as an argument"),
                // NeutralLocale looks at it in order to keep libraries from using it.
                noAccess(root, "the machine's locale", LOCALE::contains, "pack.pdf.NeutralLocale")
                        .because(
                                "a Turkish machine must write the same pack; use Locale.ROOT or the reader's language"),
                noAccess(root, "the machine's charset", CHARSET::contains)
                        .because("what is written here is read elsewhere; name the charset"),
                // Options makes the clock; Inbox compares with the times that the file system gave.
                noAccess(root, "the machine's clock", CLOCK::contains, "run.Options", "intake.Inbox")
                        .because("--today says what counts as today, and the same data give the same pack whenever they"
                                + " are rendered; take the Clock as an argument"),
                noAccess(root, "the standard streams", Set.of("java.lang.System.out", "java.lang.System.err")::contains)
                        .because("standard output holds results only, with --json exactly one document;"
                                + " say it through the Console"),
                noAccess(root, "stack traces", name -> name.contains(".printStackTrace("), "run.CommandLineInterface")
                        .because(
                                "users get words: what, where, what is valid, what to do; collect a problem, or throw"),
                noAccess(root, "the end of the program", "java.lang.System.exit(int)"::equals, "run.Wertpfad")
                        .because("whoever ends the program leaves locks and databases behind; throw CommandFailed"));
    }

    private static ArchRule noAccess(String root, String what, Predicate<String> fullNames, String... mayClasses) {
        List<String> may =
                Arrays.stream(mayClasses).map(name -> root + "." + name).toList();
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(new DescribedPredicate<JavaClass>("are none of " + may) {
                    @Override
                    public boolean test(JavaClass c) {
                        return may.stream()
                                .noneMatch(name ->
                                        c.getName().equals(name) || c.getName().startsWith(name + "$"));
                    }
                })
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>(what) {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return fullNames.test(access.getTarget().getFullName());
                    }
                })
                .as("nothing uses " + what);
    }
}
