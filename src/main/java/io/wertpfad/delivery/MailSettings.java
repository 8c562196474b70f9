package io.wertpfad.delivery;

import io.wertpfad.text.Message;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/**
 * How mail is sent: the settings under {@code wertpfad.mail.}.
 *
 * @param host null: no mail is sent, packs go to the outbox only
 * @param user null: the server wants no login
 * @param certificates PEM file of those who may sign the server's certificate; null: those that Java trusts
 * @param allowedDomains empty: every domain of the portfolio
 * @param maxAttachment in bytes; a larger pack goes as a link
 * @param linkBase address under which the outbox can be read; null: there is none
 */
public record MailSettings(
        @Nullable String host,
        int port,
        Tls tls,
        @Nullable String user,
        Password password,
        @Nullable Path certificates,
        String from,
        List<String> allowedDomains,
        long maxAttachment,
        @Nullable URI linkBase,
        Duration timeout) {

    static final String HOST = "mail.host";
    static final String PORT = "mail.port";
    static final String TLS = "mail.tls";
    static final String USER = "mail.user";
    static final String PASSWORD_FILE = "mail.password-file";
    static final String CERTIFICATES = "mail.certificates";
    static final String FROM = "mail.from";
    static final String MAX_ATTACHMENT = "mail.max-attachment";
    static final String LINK_BASE = "mail.link-base";
    static final String TIMEOUT = "mail.timeout";

    /** Taken from the environment only: what stands in a file is read, copied and archived by many. */
    public static final String PASSWORD = "mail.password";

    /** May be a list. */
    public static final String ALLOWED_DOMAINS = "mail.allowed-domains";

    /** All names, without {@code wertpfad.}. */
    public static final Set<String> NAMES = Set.of(
            HOST,
            PORT,
            TLS,
            USER,
            PASSWORD,
            PASSWORD_FILE,
            CERTIFICATES,
            FROM,
            ALLOWED_DOMAINS,
            MAX_ATTACHMENT,
            LINK_BASE,
            TIMEOUT);

    private static final int SUBMISSION = 587;
    private static final int IMPLICIT = 465;
    private static final int PLAIN = 25;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern DOMAIN = Pattern.compile("(\\*\\.)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[?::1]?");

    public MailSettings {
        allowedDomains = List.copyOf(allowedDomains);
    }

    /** How the way to the mail server is kept secret. */
    public enum Tls {
        /** STARTTLS, or TLS from the first byte on the port that is for it; without it nothing is sent. */
        REQUIRED,
        /** TLS from the first byte on any port. */
        IMPLICIT,
        /** Only for a server on this machine. */
        OFF;

        /** YAML takes a bare {@code off} for {@code false}. */
        static Tls of(String text) {
            return text.equals("false") ? OFF : valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Reads them.
     *
     * @param given values by name without {@code wertpfad.}
     * @param root folder of the workspace: file names are seen from it
     * @param problems receives all that is wrong
     */
    public static MailSettings of(Map<String, String> given, Path root, List<Message> problems) {
        Reading read = new Reading(given, problems);
        String host = read.of(HOST, MailSettings::word).orElse(null);
        Tls tls = read.of(TLS, Tls::of).orElse(Tls.REQUIRED);
        int usual = tls == Tls.OFF ? PLAIN : tls == Tls.IMPLICIT ? IMPLICIT : SUBMISSION;
        int port = read.of(PORT, MailSettings::port).orElse(usual);
        MailSettings settings = new MailSettings(
                host,
                port,
                tls == Tls.REQUIRED && port == IMPLICIT ? Tls.IMPLICIT : tls,
                read.of(USER, MailSettings::word).orElse(null),
                read.password(root),
                read.of(CERTIFICATES, text -> file(root, text)).orElse(null),
                read.of(FROM, MailSettings::mailbox).orElse(""),
                read.of(ALLOWED_DOMAINS, MailSettings::domains).orElse(List.of()),
                read.of(MAX_ATTACHMENT, MailSettings::size)
                        .orElse(DataSize.ofMegabytes(10).toBytes()),
                read.of(LINK_BASE, MailSettings::link).orElse(null),
                read.of(TIMEOUT, MailSettings::duration).orElse(Duration.ofSeconds(60)));
        if (host != null) {
            settings.check(given, problems);
        }
        return settings;
    }

    /** Whether mail is sent at all. */
    public boolean isOn() {
        return host != null;
    }

    /** Whether mail may go to the domain of an address. */
    boolean allows(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return allowedDomains.isEmpty()
                || allowedDomains.stream()
                        .anyMatch(d -> d.startsWith("*.") ? domain.endsWith(d.substring(1)) : domain.equals(d));
    }

    /** The sender's domain. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    }

    /** Where the mail server is: host and port. */
    String server() {
        return host + ":" + port;
    }

    /** What makes no sense together. */
    private void check(Map<String, String> given, List<Message> problems) {
        if (tls == Tls.OFF && !LOOPBACK.matcher(String.valueOf(host)).matches()) {
            problems.add(Message.of(MailSettings.class, "setting.mail.off", String.valueOf(host)));
        }
        if (!given.containsKey(FROM)) {
            problems.add(Message.of(MailSettings.class, "setting.mail.no_from"));
        }
        if (user != null && password.isEmpty() && !given.containsKey(PASSWORD_FILE)) {
            problems.add(Message.of(MailSettings.class, "setting.mail.no_password"));
        }
    }

    private static String word(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c <= ' ')) {
            throw new IllegalArgumentException("no word");
        }
        return text;
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("no port");
        }
        return port;
    }

    /**
     * An address that mail can be sent to.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String mailbox(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            String mailbox = address.getAddress();
            if (!mailbox.contains("@") || mailbox.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
                throw new IllegalArgumentException("no domain, or letters that no mail server knows");
            }
            return text;
        } catch (AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Path file(Path root, String text) {
        Path file = root.resolve(text);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("no file");
        }
        return file;
    }

    private static List<String> domains(String text) {
        List<String> domains = Arrays.stream(text.split("[,\\s]+"))
                .filter(d -> !d.isEmpty())
                .map(d -> d.toLowerCase(Locale.ROOT))
                .toList();
        if (domains.isEmpty()
                || !domains.stream().allMatch(d -> DOMAIN.matcher(d).matches())) {
            throw new IllegalArgumentException("no domain");
        }
        return domains;
    }

    private static long size(String text) {
        long size = DataSize.parse(text.replace(" ", "")).toBytes();
        if (size < 1) {
            throw new IllegalArgumentException("no size");
        }
        return size;
    }

    private static URI link(String text) {
        URI link = URI.create(text.endsWith("/") ? text : text + "/");
        if (!List.of("http", "https").contains(String.valueOf(link.getScheme())) || link.getHost() == null) {
            throw new IllegalArgumentException("no web address");
        }
        return link;
    }

    private static Duration duration(String text) {
        Duration duration = DurationStyle.detectAndParse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("no time");
        }
        return duration;
    }

    /** Values as they are given, and what is wrong with them. */
    private record Reading(Map<String, String> given, List<Message> problems) {

        <T> Optional<T> of(String name, Function<String, T> reader) {
            String value = given.get(name);
            if (value == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(reader.apply(value.strip()));
            } catch (IllegalArgumentException e) {
                problems.add(Message.of(MailSettings.class, "setting." + name, "wertpfad." + name, value.strip()));
                return Optional.empty();
            }
        }

        Password password(Path root) {
            Optional<Path> file = of(PASSWORD_FILE, text -> file(root, text));
            if (file.isEmpty()) {
                return new Password(given.getOrDefault(PASSWORD, ""));
            }
            try {
                String secret =
                        Files.readString(file.get(), StandardCharsets.UTF_8).strip();
                if (secret.isEmpty()) {
                    problems.add(Message.of(
                            MailSettings.class,
                            "setting.mail.empty_password",
                            "wertpfad." + PASSWORD_FILE,
                            file.get()));
                }
                return new Password(secret);
            } catch (IOException e) {
                problems.add(Message.of(
                        MailSettings.class, "setting." + PASSWORD_FILE, "wertpfad." + PASSWORD_FILE, file.get()));
                return new Password("");
            }
        }
    }
}
