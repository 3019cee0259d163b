package hiring.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryReportTest {

    private static final UUID OBLIGATION = UUID.fromString("6a2f41a3-c54c-4a43-9e6b-1f5dfd3c1e0e");

    @Test
    void is_found_by_the_message_id_of_the_returned_headers() throws Exception {
        assertThat(DeliveryReport.of(mail(report("", "failed", "5.1.1", returned("X-Hiring-Attempt: 2\n")))))
                .contains(new DeliveryReport(OBLIGATION, 2, "5.1.1"));
        assertThat(DeliveryReport.of(mail(report("", "failed", "5.1.1", returned("")))))
                .contains(new DeliveryReport(OBLIGATION, null, "5.1.1"));
    }

    @Test
    void is_found_by_the_envelope_id_alone() throws Exception {
        String envelope = "Original-Envelope-Id: %s.3@hiring\n".formatted(OBLIGATION);

        assertThat(DeliveryReport.of(mail(report(envelope, "Failed", "5.2.2 (mailbox full)", ""))))
                .contains(new DeliveryReport(OBLIGATION, 3, "5.2.2"));
    }

    @ParameterizedTest
    @CsvSource({"failed, 4.4.7, 4.4.7", "failed, nonsense, 5.0.0"})
    void reads_a_failure_with_any_status(String action, String status, String found) throws Exception {
        assertThat(DeliveryReport.of(mail(report("", action, status, returned("")))))
                .map(DeliveryReport::status)
                .contains(found);
    }

    @ParameterizedTest
    @CsvSource({"delayed, 4.4.1", "delivered, 2.0.0", "relayed, 2.0.0", "expanded, 2.0.0"})
    void ignores_reports_of_delays_and_deliveries(String action, String status) throws Exception {
        assertThat(DeliveryReport.of(mail(report("", action, status, returned("")))))
                .isEmpty();
    }

    @Test
    void ignores_mail_that_is_no_report() throws Exception {
        assertThat(DeliveryReport.of(mail("Subject: Out of office\nContent-Type: text/plain\n\nBack on Monday")))
                .isEmpty();
        assertThat(DeliveryReport.of(mail(report("", "failed", "5.1.1", "")))).isEmpty();
        assertThat(DeliveryReport.of(mail(report(
                        "Original-Envelope-Id: something-else\n",
                        "failed",
                        "5.1.1",
                        "Message-ID: <other@example.org>\n"))))
                .isEmpty();
    }

    static String report(String ofMessage, String action, String status, String returned) {
        return """
                From: Mail Delivery Subsystem <mailer-daemon@mx.example.org>
                To: bounces@kent.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Your mail could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                %s
                Final-Recipient: rfc822; zoe@example.org
                Action: %s
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                Subject: Your application
                %s
                --b--
                """.formatted(ofMessage, action, status, returned);
    }

    private static String returned(String more) {
        return "Message-ID: <%s@hiring>\n%s".formatted(OBLIGATION, more);
    }

    private static MimeMessage mail(String text) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
