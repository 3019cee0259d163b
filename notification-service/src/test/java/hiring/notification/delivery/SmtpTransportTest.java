package hiring.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.notification.delivery.ScriptedMailServer.Step;
import hiring.notification.letter.RenderedLetter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    void start() throws IOException {
        server = new ScriptedMailServer();
        transport = transportTo(server.port(), PATIENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void hands_over_messages_on_one_connection() {
        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());
        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());

        assertThat(server.taken()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void answers_unavailable_without_a_connection() {
        server.close();

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Unavailable("no-connection"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"GREETING", "EHLO"},
            mode = Mode.INCLUDE)
    void answers_unavailable_when_the_server_refuses_the_session(Step step) {
        server.answer(step, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Unavailable("no-connection"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"RCPT", "DATA"},
            mode = Mode.INCLUDE)
    void answers_not_now_when_the_connection_breaks_before_the_dot(Step step) {
        server.answer(step, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.NotNow("connection-broken"));
    }

    @Test
    void answers_unknown_when_the_connection_breaks_after_the_dot() {
        server.answer(Step.DOT, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Unknown("connection-broken"));
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 mailbox busy, smtp-450", "DATA, 452 full, smtp-452", "DOT, 451 local error, smtp-451"})
    void answers_not_now_to_a_temporary_refusal(Step step, String reply, String reason) {
        server.answer(step, reply);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.NotNow(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "DATA, 554 no, smtp-554",
        "DOT, 554 spam, smtp-554",
        "DOT, 550 5.7.1 policy, smtp-550",
        "RCPT, 550 5.7.1 relaying denied, smtp-550"
    })
    void answers_never_to_a_permanent_refusal(Step step, String reply, String reason) {
        server.answer(step, reply);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Never(reason));
        server.answer(step, friendly(step));
        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, smtp-550",
        "RCPT, 550 5.1.1 no such user, smtp-550",
        "DATA, 550 5.1.1 no such user, smtp-550",
        "DOT, 552 5.2.2 mailbox full, smtp-552"
    })
    void tells_an_unreachable_recipient_from_a_refused_message(Step step, String reply, String reason) {
        server.answer(step, reply);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Unreachable(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"451 busy", "421 going down", "530 sign in", "550 sender unknown", "553 not you"})
    void answers_unavailable_when_the_sender_is_refused(String reply) {
        server.answer(Step.MAIL, reply);

        assertThat(transport.handOver(mail("zoe@example.org")))
                .isEqualTo(new Handover.Unavailable("smtp-" + reply.substring(0, 3)));
    }

    @Test
    void answers_unavailable_when_the_connection_breaks_before_the_recipient() {
        server.answer(Step.MAIL, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org")))
                .isEqualTo(new Handover.Unavailable("connection-broken"));
    }

    @ParameterizedTest
    @CsvSource({"DATA, 554 no", "DOT, 554 no", "RCPT, 554 5.7.1 no"})
    void reports_the_refusal_when_the_reset_fails(Step step, String reply) {
        server.answer(step, reply);
        server.answer(Step.RSET, ScriptedMailServer.HANGS_UP);

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Never("smtp-554"));
    }

    @Test
    void waits_only_for_a_while_when_the_server_is_silent() {
        Map<Step, Handover> handovers = handOversWith(ScriptedMailServer.SAYS_NOTHING, Step.RCPT, Step.DATA, Step.DOT);

        assertThat(handovers)
                .containsEntry(Step.RCPT, new Handover.NotNow("connection-broken"))
                .containsEntry(Step.DATA, new Handover.NotNow("connection-broken"));
        // Either of two limits may be reached first
        assertThat(handovers.get(Step.DOT)).isInstanceOf(Handover.Unknown.class);
    }

    @Test
    void cuts_off_an_answer_that_never_ends() {
        assertThat(handOversWith(ScriptedMailServer.DRIBBLES, Step.EHLO, Step.MAIL, Step.RCPT, Step.DATA, Step.DOT))
                .isEqualTo(Map.of(
                        Step.EHLO,
                        new Handover.Unavailable("no-connection"),
                        Step.MAIL,
                        new Handover.Unavailable("connection-broken"),
                        Step.RCPT,
                        new Handover.NotNow("connection-broken"),
                        Step.DATA,
                        new Handover.NotNow("connection-broken"),
                        Step.DOT,
                        new Handover.Unknown("no-answer-in-time")));
    }

    /** Hands a message over to a server for each step that answers so at this step; at once, because each waits. */
    private static Map<Step, Handover> handOversWith(String answer, Step... steps) {
        Map<Step, Handover> handovers = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Step step : steps) {
                threads.execute(() -> {
                    try (ScriptedMailServer slow = new ScriptedMailServer()) {
                        slow.answer(step, answer);
                        handovers.put(step, transportTo(slow.port(), IMPATIENT).handOver(mail("zoe@example.org")));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return handovers;
    }

    @Test
    void accepts_every_success_reply_after_the_dot() {
        server.answer(Step.DOT, "251 forwarded");

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());
    }

    @Test
    void never_sends_a_password_unencrypted() {
        server.answer(Step.EHLO, "250-hello\r\n250 AUTH PLAIN LOGIN");
        transport = transportTo(
                server.port(), PATIENT, Map.of("hiring.smtp.username", "kent", "hiring.smtp.password", "secret"));

        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Unavailable("no-connection"));
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paweł@example.org",
                "o’neill@example.org",
                "jo@localhost",
                "zoe@example.org\r\nBcc: all@example.org",
                "zoe@example.org, all@example.org"
            })
    void never_writes_to_another_address(String address) {
        assertThat(transport.handOver(mail(address))).isEqualTo(new Handover.Unreachable("address-not-usable"));
        assertThat(server.connections()).isZero();
    }

    @Test
    void writes_to_a_domain_in_any_script() {
        assertThat(transport.handOver(mail("jo@bücher.example"))).isEqualTo(new Handover.Accepted());
        assertThat(server.heard()).contains("RCPT TO:<jo@xn--bcher-kva.example>");
    }

    @Test
    void asks_for_a_report_where_the_server_offers_it() {
        server.answer(Step.EHLO, "250-hello\r\n250 DSN");
        transport = transportTo(server.port(), PATIENT, Map.of("hiring.smtp.bounces-to", "bounces@kent.example"));
        OutgoingMail mail = mail("zoe@example.org");

        assertThat(transport.handOver(mail)).isEqualTo(new Handover.Accepted());
        assertThat(server.heard())
                .contains(
                        "MAIL FROM:<bounces@kent.example> RET=HDRS ENVID=%s.1@kent.example"
                                .formatted(mail.obligationId()),
                        "RCPT TO:<zoe@example.org> NOTIFY=FAILURE",
                        "Message-ID: <%s@kent.example>".formatted(mail.obligationId()),
                        "X-Hiring-Attempt: 1");
    }

    @Test
    void asks_for_no_report_where_the_server_does_not_know_it() {
        assertThat(transport.handOver(mail("zoe@example.org"))).isEqualTo(new Handover.Accepted());
        assertThat(server.heard()).contains("MAIL FROM:<recruitment@kent.example>", "RCPT TO:<zoe@example.org>");
    }

    private static String friendly(Step step) {
        return step == Step.DATA ? "354 go on" : "250 ok";
    }

    private static OutgoingMail mail(String to) {
        return new OutgoingMail(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                new VacancyId(UUID.randomUUID()),
                new ApplicationId(UUID.randomUUID()),
                "offer",
                to,
                null,
                new RenderedLetter("Subject", "Text", "<p>Text</p>", List.of(), "offer@1"),
                null);
    }

    private static SmtpTransport transportTo(int port, Duration timeout) {
        return transportTo(port, timeout, Map.of());
    }

    private static SmtpTransport transportTo(int port, Duration timeout, Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withMapping(DeliveryConfig.class)
                .withDefaultValue("hiring.smtp.host", "localhost")
                .withDefaultValue("hiring.smtp.port", String.valueOf(port))
                .withDefaultValue("hiring.smtp.from", "Recruitment <recruitment@kent.example>")
                .withDefaultValue("hiring.delivery.send-timeout", timeout.toString())
                .withDefaultValue("hiring.delivery.cut-off-search", "PT1S")
                .withDefaultValues(settings)
                .build();
        return new SmtpTransport(
                config.getConfigMapping(SmtpConfig.class), config.getConfigMapping(DeliveryConfig.class), () -> THEN);
    }
}
