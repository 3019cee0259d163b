package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Mails that come back. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BouncesComponentTest extends ComponentTest {

    @Test
    void reopens_an_obligation_once_after_a_bounce() {
        Sample sample = knownWith("01622 696565");
        kafka.send(sample.submitted());
        settled(sample, 1);
        UUID message = messageOf(sample);

        for (int i = 0; i < 2; i++) {
            decide(message, "bounces", "{\"reason\": \"5.1.1\"}")
                    .statusCode(200)
                    .body("state", equalTo("BOUNCED"));
            counts(sample)
                    .body("open", equalTo(1))
                    .body("kinds[0].emailsBounced", equalTo(1))
                    .body("kinds[0].callsDue", equalTo(1));
        }
        attempt(callOf(sample), "SPOKE").statusCode(201);
        counts(sample).body("done", equalTo(1));
        decide(message, "retries").statusCode(409);
        decide(UUID.randomUUID(), "bounces", "{\"reason\": \"5.1.1\"}").statusCode(404);
        decide(message, "bounces", "{\"reason\": \"Jo <jo@example.org>\"}").statusCode(422);
    }

    @Test
    void reopens_an_obligation_once_after_repeated_delivery_reports() throws Exception {
        Sample sample = knownWith(null);
        kafka.send(sample.submitted());
        settled(sample, 1);
        String obligation = MailServer.header(onlyMailOf(sample), "X-Hiring-Obligation");

        MailServer.bounce(report(obligation, 1));
        MailServer.bounce(report(obligation, 1));
        letterOf(sample);
        eventually(() -> counts(sample).body("open", equalTo(1)).body("kinds[0].emailsBounced", equalTo(1)));

        // Sent again to the right address; the report about the first attempt comes once more
        decide(messageOf(sample), "retries").statusCode(202);
        eventually(() -> counts(sample).body("done", equalTo(1)).body("kinds[0].lettersDue", equalTo(0)));
        MailServer.bounce(report(obligation, 1));
        eventually(() -> assertThat(MailServer.unseenBounces()).isZero());
        counts(sample).body("done", equalTo(1));
    }

    private static MimeMessage report(String obligation, int attempt) throws Exception {
        String text = """
                From: Mail Delivery Subsystem <mailer-daemon@mx.example.org>
                To: bounces@recruitment.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Original-Envelope-Id: %s.%d@hiring

                Final-Recipient: rfc822; zoe@example.org
                Action: failed
                Status: 5.1.1

                --b--
                """.formatted(obligation, attempt);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
