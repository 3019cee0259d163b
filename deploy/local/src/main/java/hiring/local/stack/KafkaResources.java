package hiring.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Topics, users and their rights, as the operator of Kafka would make them from the manifests. */
record KafkaResources(Manifests manifests) {

    static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ITERATIONS = 4096;

    /**
     * Makes what is missing, once all brokers have joined. May be repeated.
     *
     * @param administrator the settings of a client that may do everything
     */
    void ensure(Map<String, Object> administrator, int brokers) throws StartFailure {
        try (Admin admin = Admin.create(administrator)) {
            await(admin, brokers);
            makeTopics(admin);
            admin.alterUserScramCredentials(manifests.users().keySet().stream()
                            .map(KafkaResources::credential)
                            .toList())
                    .all()
                    .get();
            admin.createAcls(rights()).all().get();
        } catch (ExecutionException e) {
            throw new StartFailure("Kafka refuses topics, users or rights: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while Kafka was set up", e);
        }
    }

    private static void await(Admin admin, int brokers) throws InterruptedException, StartFailure {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() == brokers) {
                    return;
                }
            } catch (ExecutionException | TimeoutException notYet) {
                // Asked again below
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
        }
        throw new StartFailure(
                "Not all of the %d brokers have joined after %d s".formatted(brokers, PATIENCE.toSeconds()));
    }

    private void makeTopics(Admin admin) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = manifests.topics().stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), topic.replicas()).configs(topic.config()))
                .toList();
        for (var made : admin.createTopics(topics).values().values()) {
            try {
                made.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static UserScramCredentialAlteration credential(String user) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), passwordOf(user));
    }

    /** In the local stack the password of each user is its name. */
    static String passwordOf(String user) {
        return user;
    }

    private List<AclBinding> rights() {
        List<AclBinding> bindings = new ArrayList<>();
        manifests
                .users()
                .forEach((user, rights) -> rights.forEach(right -> right.operations()
                        .forEach(operation -> bindings.add(new AclBinding(
                                new ResourcePattern(
                                        resourceType(right.resourceType()), right.resourceName(), PatternType.LITERAL),
                                new AccessControlEntry(
                                        "User:" + user,
                                        "*",
                                        AclOperation.fromString(snake(operation)),
                                        AclPermissionType.ALLOW))))));
        return bindings;
    }

    private static ResourceType resourceType(String name) {
        ResourceType type = ResourceType.fromString(snake(name));
        if (type == ResourceType.UNKNOWN) {
            throw new IllegalArgumentException("Kafka has no resource type " + name);
        }
        return type;
    }

    // The operator writes transactionalId and DescribeConfigs, Kafka transactional_id and describe_configs
    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
