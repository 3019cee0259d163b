package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.NotificationSent;
import hiring.kit.outbox.EventJson;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Letters of a restored database, which does not know what it sent after the backup. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredComponentTest extends ComponentTest {

    @AfterEach
    void forget() {
        change("delete from restoration_target; delete from restoration; delete from lost_event");
    }

    @Test
    void holds_letters_until_it_has_caught_up_and_counts_those_as_sent_that_kafka_names() {
        change("""
                insert into restoration (began_at) values (now());
                insert into restoration_target values ('hiring.applications', 0, 1000000000)
                """);
        Sample sent = known();
        Sample unknown = sent.another();
        kafka.send(unknown.contact());
        kafka.send(sent.submitted());
        kafka.send(unknown.submitted());
        UUID heldOfSent = held(sent);
        UUID heldOfUnknown = held(unknown);
        NotificationSent event = new NotificationSent(
                obligationOf(heldOfSent),
                sent.vacancy(),
                sent.application(),
                "application-received",
                "EMAIL",
                Sample.THEN);
        change("""
                insert into lost_event (event_id, topic, partition, "offset", key, type, occurred_at, payload)
                values ('%s', 'hiring.notifications', 0, 0, '%s', '%s', now(), '%s')
                """, UUID.randomUUID(), event.key(), event.type(), EventJson.write(event));

        change("delete from restoration_target");

        eventually(() -> assertThat(text("select count(*)::text from restoration where ended_at is not null"))
                .isEqualTo("1"));
        assertThat(state(heldOfSent)).isEqualTo("SENT");
        assertThat(state(heldOfUnknown)).isEqualTo("UNCERTAIN");
        assertThat(MailServer.receivedBy(sent.email())).isEmpty();
        assertThat(MailServer.receivedBy(unknown.email())).isEmpty();
        // A person decides about the other one
        decide(heldOfUnknown, "retries").statusCode(202);
        onlyMailOf(unknown);
    }

    private UUID held(Sample sample) {
        String query = """
                select m.id::text from message m join obligation o on o.id = m.obligation_id
                where o.application_id = '%s' and m.state = 'UNCERTAIN' and m.reason = 'restored'
                """;
        eventually(() -> assertThat(text(query, sample.application())).isNotEmpty());
        return UUID.fromString(text(query, sample.application()));
    }

    private UUID obligationOf(UUID message) {
        return UUID.fromString(text("select obligation_id::text from message where id = '%s'", message));
    }

    private String state(UUID message) {
        return text("select state from message where id = '%s'", message);
    }
}
