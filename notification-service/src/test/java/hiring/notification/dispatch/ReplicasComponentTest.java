package hiring.notification.dispatch;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.restore.RestoreCheck;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.TestIdentity;
import hiring.kit.trace.Traces;
import hiring.local.TestInfrastructure;
import hiring.notification.MailServer;
import hiring.notification.Sample;
import hiring.notification.delivery.DeliveryConfig;
import hiring.notification.delivery.MailTransport;
import hiring.notification.message.Messages;
import hiring.notification.message.SendMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Several dispatchers on one database, as several replicas have. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicasComponentTest {

    @Inject
    SendMessage sendMessage;

    @Inject
    MailTransport transport;

    @Inject
    DeliveryConfig config;

    @Inject
    Traces traces;

    @Inject
    RestoreCheck restoreCheck;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void share_the_work_and_send_every_message_once() throws InterruptedException {
        Dispatcher second =
                new Dispatcher(sendMessage, transport, traces, config, restoreCheck, new SimpleMeterRegistry());
        Sample first = Sample.fresh();
        List<Sample> samples = Stream.generate(first::another).limit(200).toList();
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        try {
            kafka.send(first.published());
            samples.forEach(sample -> kafka.send(sample.contact()));
            second.start(new StartupEvent());
            samples.forEach(sample -> kafka.send(sample.submitted()));

            eventually(() -> assertThat(samples)
                    .allSatisfy(sample ->
                            assertThat(MailServer.receivedBy(sample.email())).hasSize(1)));
        } finally {
            second.stop(new ShutdownEvent());
        }
    }

    @Test
    void refuses_to_begin_a_message_after_the_lease_was_lost() {
        Sample sample = Sample.fresh();
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        kafka.send(sample.published());
        kafka.send(sample.contact());
        kafka.send(sample.submitted());
        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(1));
        UUID obligation = UUID.fromString(
                MailServer.header(MailServer.receivedBy(sample.email()).getFirst(), "X-Hiring-Obligation"));
        Messages.Claimed ofAnotherReplica = new Messages.Claimed(UUID.randomUUID(), obligation, UUID.randomUUID());

        assertThat(sendMessage.begin(ofAnotherReplica)).isEmpty();
    }
}
