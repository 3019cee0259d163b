package hiring.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.notification.delivery.ScriptedMailServer.Step;
import hiring.notification.letter.Rendered;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server can do at each step of the dialogue, and what is known of the message then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpTransportTest {

    private static final Instant THEN = Instant.parse("2020-12-22T09:00:00Z");
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofSeconds(4);

    private ScriptedMailServer server;
    private SmtpTransport transport;

    @SuppressWarnings("NullAway.Init") // Made before each test
    SmtpTransportTest() {}

    @BeforeEach
    void start() throws IOException, AddressException {
        server = new ScriptedMailServer();
        transport = transportTo(server.port(), PATIENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_message_is_taken_and_the_connection_kept() {
        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());
        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());

        assertThat(server.taken()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void without_a_connection_nothing_was_taken() {
        server.close();

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.NotNow("no-connection"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"GREETING", "EHLO"},
            mode = Mode.INCLUDE)
    void a_server_that_does_not_get_going_has_taken_nothing(Step step) {
        server.answer(step, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.NotNow("no-connection"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"MAIL", "RCPT", "DATA"},
            mode = Mode.INCLUDE)
    void a_connection_that_breaks_before_the_dot_has_taken_nothing(Step step) {
        server.answer(step, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.NotNow("connection-broken"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"MAIL", "RCPT", "DATA"},
            mode = Mode.INCLUDE)
    void silence_before_the_dot_has_taken_nothing(Step step) throws AddressException {
        transport = transportTo(server.port(), IMPATIENT);
        server.answer(step, ScriptedMailServer.SAYS_NOTHING);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.NotNow("connection-broken"));
    }

    @Test
    void a_connection_that_breaks_after_the_dot_leaves_it_open() {
        server.answer(Step.DOT, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Unknown("connection-broken"));
    }

    @Test
    void silence_after_the_dot_leaves_it_open() throws AddressException {
        transport = transportTo(server.port(), IMPATIENT);
        server.answer(Step.DOT, ScriptedMailServer.SAYS_NOTHING);

        assertThat(transport.handOver(mail("zoe@example.org"))).isInstanceOf(Handover.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 busy, smtp-451",
        "RCPT, 450 mailbox busy, smtp-450",
        "DATA, 452 full, smtp-452",
        "DOT, 451 local error, smtp-451"
    })
    void a_no_for_now_is_a_no_for_now(Step step, String reply, String reason) {
        server.answer(step, reply);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.NotNow(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 553 not you, smtp-553",
        "RCPT, 550 no such user, smtp-550",
        "DATA, 554 no, smtp-554",
        "DOT, 554 spam, smtp-554"
    })
    void a_no_for_good_is_a_no_for_good(Step step, String reply, String reason) {
        server.answer(step, reply);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Never(reason));
        server.answer(step, friendly(step));
        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());
    }

    @Test
    void an_address_that_says_more_than_an_address_is_not_used() {
        assertThat(transport.handOver(mail("zoe@example.org\r\nBcc: all@example.org")))
                .isEqualTo(new Handover.Never("address-not-usable"));
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe@example.org", "zoe.o'brien+jobs@mail.example.co.uk", "zoë@bücher.example"})
    void takes_addresses(String address) {
        assertThat(MailAddress.isUsable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoe",
                "@example.org",
                "zoe@",
                "zoe@example.org\r\nBcc: all@example.org",
                "zoe@example.org, all@example.org",
                "Zoe <zoe@example.org>",
                "zoe @example.org"
            })
    void refuses_what_could_say_more_than_an_address(String text) {
        assertThat(MailAddress.isUsable(text)).isFalse();
    }

    private static String friendly(Step step) {
        return step == Step.DATA ? "354 go on" : "250 ok";
    }

    private static OutgoingMail mail(String to) {
        return new OutgoingMail(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "offer",
                to,
                null,
                new Rendered("Subject", "Text", "<p>Text</p>", List.of(), "offer@1"));
    }

    private static SmtpTransport transportTo(int port, Duration timeout) throws AddressException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withMapping(DeliveryConfig.class)
                .withDefaultValue("hiring.smtp.host", "localhost")
                .withDefaultValue("hiring.smtp.port", String.valueOf(port))
                .withDefaultValue("hiring.smtp.from", "Recruitment <recruitment@kent.example>")
                .withDefaultValue("hiring.delivery.send-timeout", timeout.toString())
                .withDefaultValue("hiring.delivery.cut-off-search", "PT1S")
                .build();
        return new SmtpTransport(
                config.getConfigMapping(SmtpConfig.class), config.getConfigMapping(DeliveryConfig.class), () -> THEN);
    }
}
