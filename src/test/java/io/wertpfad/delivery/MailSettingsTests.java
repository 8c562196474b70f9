package io.wertpfad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTests {

    @TempDir
    private Path folder;

    private final List<Message> problems = new ArrayList<>();

    private MailSettings read(Map<String, String> given) {
        return MailSettings.of(given, folder, problems);
    }

    @Test
    void isOffWithoutAHost() {
        assertThat(read(Map.of()).isOn()).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void namesAllMistakesAtOnce() {
        read(Map.of(
                "mail.host", "smtp firma",
                "mail.port", "70000",
                "mail.tls", "maybe",
                "mail.from", "nobody",
                "mail.allowed-domains", "a b@c",
                "mail.max-attachment", "large",
                "mail.link-base", "ftp://x",
                "mail.timeout", "-1s",
                "mail.password-file", "nowhere",
                "mail.certificates", "nowhere"));

        for (Language language : Language.values()) {
            assertThat(problems)
                    .hasSize(10)
                    .allSatisfy(p -> assertThat(p.in(language)).contains("wertpfad.mail."));
        }
    }

    @Test
    void wantsWhatBelongsTogether() {
        read(Map.of("mail.host", "smtp.firma.example", "mail.user", "wertpfad", "mail.tls", "false"));

        assertThat(problems)
                .extracting(Message::key)
                .containsExactlyInAnyOrder("setting.mail.off", "setting.mail.no_from", "setting.mail.no_password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.3.2.1", "::1"})
    void sendsWithoutEncryptionToThisMachine(String host) {
        MailSettings settings = read(Map.of("mail.host", host, "mail.from", "a@b.example", "mail.tls", "off"));

        assertThat(problems).isEmpty();
        assertThat(settings.port()).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1", "0.0.0.0"})
    void sendsWithoutEncryptionToNoOther(String host) {
        read(Map.of("mail.host", host, "mail.from", "a@b.example", "mail.tls", "off"));

        assertThat(problems).extracting(Message::key).containsExactly("setting.mail.off");
    }

    @Test
    void refusesAnEmptyFileForThePassword() throws IOException {
        Files.writeString(folder.resolve("secret"), " \n");

        read(Map.of(
                "mail.host", "smtp.firma.example",
                "mail.from", "a@firma.example",
                "mail.user", "wertpfad",
                "mail.password-file", "secret"));

        assertThat(problems).extracting(Message::key).containsExactly("setting.mail.empty_password");
        for (Language language : Language.values()) {
            assertThat(problems.get(0).in(language)).contains("wertpfad.mail.password-file", "secret");
        }
    }

    @Test
    void readsThePasswordAndNeverShowsIt() throws IOException {
        Files.writeString(folder.resolve("secret"), "geheim\n");

        MailSettings settings = read(Map.of(
                "mail.host", "smtp.firma.example",
                "mail.port", "465",
                "mail.from", "Wertpfad <a@firma.example>",
                "mail.user", "wertpfad",
                "mail.password-file", "secret"));

        assertThat(problems).isEmpty();
        assertThat(settings.password().value()).isEqualTo("geheim");
        assertThat(settings.toString()).doesNotContain("geheim");
        assertThat(settings.tls()).isEqualTo(MailSettings.Tls.IMPLICIT);
        assertThat(settings.domain()).isEqualTo("firma.example");
    }
}
