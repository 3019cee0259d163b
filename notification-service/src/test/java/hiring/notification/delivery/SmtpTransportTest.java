package hiring.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpTransportTest {

    @Test
    void a_no_of_the_server_is_a_no() {
        assertThat(SmtpTransport.outcomeOf(new CompletionException(reply(451))))
                .isEqualTo(new Handover.NotNow("smtp-451"));
        assertThat(SmtpTransport.outcomeOf(new CompletionException(reply(550))))
                .isEqualTo(new Handover.Never("smtp-550"));
    }

    @Test
    void without_a_connection_nothing_was_taken() {
        assertThat(SmtpTransport.outcomeOf(new CompletionException(new ConnectException("refused"))))
                .isEqualTo(new Handover.NotNow("no-connection"));
        assertThat(SmtpTransport.outcomeOf(new CompletionException(new UnknownHostException("mail"))))
                .isEqualTo(new Handover.NotNow("host-not-found"));
    }

    @Test
    void without_an_answer_nobody_knows() {
        assertThat(SmtpTransport.outcomeOf(new TimeoutException()))
                .isEqualTo(new Handover.Unknown("no-answer-in-time"));
        assertThat(SmtpTransport.outcomeOf(new CompletionException(new IOException("socket was closed"))))
                .isEqualTo(new Handover.Unknown("connection-broken"));
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

    private static Throwable reply(int code) {
        return new SMTPException("no", code, List.of(code + " no"), false);
    }
}
