package hiring.acceptance.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule refuses what it is for: one value of the real manifests is changed, or removed with {@code -}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongManifestsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FIRST = "/spec/template/spec/initContainers/0";
    private static final String MAIN = "/spec/template/spec/containers/0";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        MODELS | Deployment/vacancy-service | /spec/replica | 2 | replica
        MODELS | Deployment/vacancy-service | /spec/minReadySeconds | "10" | minReadySeconds
        MODELS | Deployment/vacancy-service | /spec/selector | - | selector
        MODELS | Deployment/vacancy-service | /apiVersion | "apps/v1beta1" | unknown kind
        MODELS | HorizontalPodAutoscaler/vacancy-service | /spec/maxReplica | 3 | maxReplica
        MODELS | NetworkPolicy/refuse-all | /spec/policyType | [] | policyType
        MODELS | Kafka/kafka | /spec/kafka/listener | [] | listener
        MODELS | Kafka/kafka | /spec/kafka/listeners/0/tls | "yes" | yes
        MODELS | KafkaTopic/hiring.vacancies | /spec/partition | 12 | partition
        MODELS | KafkaTopic/hiring.vacancies | /spec/partitions | "12" | Integer
        MODELS | KafkaUser/vacancy-service | /spec/authorization/acl | [] | acl
        MODELS | KafkaNodePool/broker | /spec/storages | {} | storages
        MODELS | Gateway/hiring | /spec/listener | [] | listener
        MODELS | HTTPRoute/vacancy-service | /spec/hostname | [] | hostname
        FIELDS_OF_OPERATORS | Cluster/vacancy-database | /spec/instance | 3 | instance
        FIELDS_OF_OPERATORS | Cluster/vacancy-database | /spec/instances | "3" | instances: text
        FIELDS_OF_OPERATORS | ObjectStore/backups | /spec/retention | "30d" | retention
        QUANTITIES | Deployment/vacancy-service | MAIN/resources/limits/memory | "640Mib" | 640Mib
        QUANTITIES | Deployment/vacancy-service | MAIN/resources/requests/memory | "2Gi" | more memory than its limit
        QUANTITIES | Deployment/vacancy-service | MAIN/resources | - | has no /limits/memory
        QUANTITIES | Cluster/vacancy-database | /spec/storage/size | "50 GB" | 50 GB
        SELECTORS | Service/vacancy-service | /spec/selector/app.kubernetes.io~1name | "vacancies" | of 0 workloads
        SELECTORS | Service/vacancy-service | /spec/selector/app.kubernetes.io~1name | - | of 4 workloads
        SELECTORS | Deployment/vacancy-service | /spec/selector/matchLabels | {"a": "b"} | selects the pods of []
        SELECTORS | PodDisruptionBudget/vacancy-service | /spec/selector | - | selects the pods of [application-service
        SELECTORS | PodMonitor/services | /spec/selector/matchLabels/app.kubernetes.io~1component | "x" | no pods
        SELECTORS | HorizontalPodAutoscaler/vacancy-service | /spec/scaleTargetRef/name | "service" | not exist
        SELECTORS | Deployment/keycloak | /spec/template/spec/topologySpreadConstraints/0/labelSelector | {} | others
        PORTS | Service/vacancy-service | /spec/ports/0/targetPort | "web" | no port web
        PORTS | Deployment/vacancy-service | MAIN/startupProbe/httpGet/port | "health" | no port health
        PORTS | PodMonitor/databases | /spec/podMetricsEndpoints/0/port | "metric" | no port metric
        PORTS | HTTPRoute/keycloak | /spec/rules/0/backendRefs/0/port | 80 | no Service keycloak with port 80
        REFERENCES | Deployment/vacancy-service | MAIN/envFrom/0/configMapRef/name | "service" | ConfigMap service
        REFERENCES | Deployment/vacancy-service | MAIN/env/0/valueFrom/secretKeyRef/name | "x" | Secret x
        REFERENCES | Deployment/vacancy-service | MAIN/env/0/valueFrom/secretKeyRef/key | "user" | vacancy-service user
        REFERENCES | Deployment/vacancy-service | /spec/template/spec/serviceAccountName | "default" | default
        REFERENCES | Deployment/vacancy-service | /spec/template/spec/volumes | [] | which nothing reads
        REFERENCES | Cluster/vacancy-database | /spec/managed/roles/0/passwordSecret/name | "x" | Secret x
        REFERENCES | Gateway/hiring | /spec/listeners/1/tls/certificateRefs/0/name | "x" | Secret x
        REFERENCES | ServiceAccount/keycloak | /kind | "Secret" | a secret among the manifests
        HOSTS | HTTPRoute/keycloak | /spec/hostnames/0 | "login.hiring.example.org" | leads nowhere
        HOSTS | HTTPRoute/assessment-service | /spec/hostnames/0 | "a.example.com" | another place
        RESTRICTED | Deployment/vacancy-service | MAIN/securityContext/readOnlyRootFilesystem | false | read-only
        RESTRICTED | Deployment/vacancy-service | FIRST/securityContext | - | capabilities
        RESTRICTED | Deployment/vacancy-service | MAIN/securityContext/runAsUser | 0 | not root
        RESTRICTED | Deployment/vacancy-service | MAIN/securityContext/capabilities/add | ["NET_RAW"] | capabilities
        RESTRICTED | Deployment/vacancy-service | MAIN/securityContext/privileged | true | no privileges
        RESTRICTED | Deployment/vacancy-service | /spec/template/spec/automountServiceAccountToken | - | no token
        RESTRICTED | ServiceAccount/vacancy-service | /automountServiceAccountToken | true | without token
        RESTRICTED | Deployment/vacancy-service | /spec/template/spec/hostNetwork | true | hostNetwork
        RESTRICTED | Deployment/vacancy-service | /spec/template/spec/volumes/0/hostPath | {} | folder of the node
        RESTRICTED | Deployment/vacancy-service | /spec/template/spec/securityContext/seccompProfile | - | seccomp
        RESTRICTED | Namespace/hiring | /metadata/labels | {} | restricted standard
        SERVICES | Deployment/vacancy-service | MAIN/readinessProbe/httpGet/port | "http" | readinessProbe
        SERVICES | Deployment/vacancy-service | MAIN/livenessProbe | - | livenessProbe
        SERVICES | Deployment/vacancy-service | MAIN/lifecycle | - | pause
        SERVICES | Deployment/vacancy-service | /spec/template/spec/terminationGracePeriodSeconds | 30 | time to stop
        SERVICES | Deployment/vacancy-service | /spec/strategy/rollingUpdate/maxUnavailable | 1 | new replica
        SERVICES | Deployment/vacancy-service | FIRST/env | [] | owner's login
        SERVICES | Deployment/vacancy-service | MAIN/env | [] | no migration while it serves
        SERVICES | Deployment/vacancy-service | FIRST/image | "hiring/x" | same image
        SERVICES | Deployment/vacancy-service | /spec/replicas | 1 | not both
        SERVICES | PodDisruptionBudget/vacancy-service | /metadata/name | "x" | disruption budget
        SETTINGS | Deployment/vacancy-service | MAIN/env/0/name | "QUARKUS_DATASOURCE_USER" | know QUARKUS_DATA
        SETTINGS | Deployment/vacancy-service | MAIN/env/0/name | "QUARKUS_MANAGEMENT_ENABLED" | QUARKUS_MANAGEMENT
        SETTINGS | Deployment/vacancy-service | MAIN/env/0/name | "HIRING_TOPIC_CREATE" | HIRING_TOPIC_CREATE
        SETTINGS | Deployment/vacancy-service | MAIN/env/0/name | "KAFKA_SASL_JAAS" | KAFKA_SASL_JAAS
        SETTINGS | Deployment/keycloak | MAIN/env/0/name | "KC_DATABASE_USERNAME" | KC_DATABASE_USERNAME
        SETTINGS | Deployment/keycloak | MAIN/env | [] | the realm needs HIRING_SERVICES_SECRET
        SERVICES | Deployment/portal | MAIN/readinessProbe | - | readinessProbe
        SERVICES | Deployment/portal | /spec/template/spec/terminationGracePeriodSeconds | 20 | time to stop
        SETTINGS | Deployment/portal | MAIN/env/0/name | "HIRING_PORTAL_SECRET" | know HIRING_PORTAL_SECRET
        SETTINGS | Deployment/portal | MAIN/env/0/name | "HIRING_SMTP_HOST" | portal does not know
        HOSTS | HTTPRoute/portal | /spec/hostnames/0 | "portal.hiring.example.org" | names hiring.example.org
        BOTH_DIRECTIONS | NetworkPolicy/portal | /spec/egress | [] | may be received and is not sent
        BOTH_DIRECTIONS | NetworkPolicy/services | /spec/ingress | [] | portal -> vacancy-service:8080 may be sent
        REFERENCES | Deployment/portal | MAIN/env/2/valueFrom/secretKeyRef/name | "x" | lists Secret portal-cookies
        POLICIES | NetworkPolicy/refuse-all | /spec/policyTypes | ["Ingress"] | No policy refuses
        POLICIES | NetworkPolicy/keycloak | /spec/podSelector/matchLabels | {"app": "keycloak"} | selects no pods
        POLICIES | NetworkPolicy/services | /spec/ingress/0/ports/0/port | "web" | no port web
        POLICIES | NetworkPolicy/services | /spec/ingress/0/ports | - | opens every port
        POLICIES | NetworkPolicy/services | /spec/egress/0/ports/0/port | 8443 | no port 8443
        POLICIES | NetworkPolicy/services | /spec/egress/0/to/0/podSelector/matchLabels | {"a": "b"} | do not exist
        POLICIES | NetworkPolicy/services | /spec/policyTypes | ["Ingress"] | rules for egress
        BOTH_DIRECTIONS | NetworkPolicy/services | /spec/egress | [] | may be received and is not sent
        BOTH_DIRECTIONS | NetworkPolicy/vacancy-database | /spec/ingress | [] | may be sent and is not received
        BOTH_DIRECTIONS | Kafka/kafka | /spec/kafka/listeners/0/networkPolicyPeers | [] | may be sent
        OWN_DATABASE | NetworkPolicy/vacancy-database | /spec/ingress/0/from/0/podSelector | {} | reached so
        DATABASES | Cluster/vacancy-database | /spec/imageName | "ghcr.io/cloudnative-pg/postgresql:17.5" | PostgreSQL
        DATABASES | Cluster/vacancy-database | /spec/instances | 1 | three instances
        DATABASES | Cluster/vacancy-database | /spec/postgresql/synchronous | - | two instances
        DATABASES | Cluster/vacancy-database | /spec/postgresql/pg_hba | [] | encrypted
        DATABASES | Cluster/vacancy-database | /spec/bootstrap/initdb/owner | "vacancy" | the owner vacancy_owner
        DATABASES | Cluster/vacancy-database | /spec/managed | - | the login vacancy
        DATABASES | Cluster/vacancy-database | /spec/plugins/0/parameters/barmanObjectName | "x" | an archive
        DATABASES | ScheduledBackup/vacancy-database | /spec/schedule | "30 2 * * *" | a backup every day
        DATABASES | ScheduledBackup/vacancy-database | /spec/cluster/name | "database" | a backup every day
        BROKERS | Kafka/kafka | /spec/kafka/config/min.insync.replicas | 1 | min.insync.replicas=2
        BROKERS | Kafka/kafka | /spec/kafka/listeners/0/tls | false | TLS
        BROKERS | Kafka/kafka | /spec/kafka/authorization | - | who may do what
        BROKERS | Kafka/kafka | /spec/kafka/version | "4.1.0" | the version
        BROKERS | KafkaNodePool/broker | /spec/replicas | 1 | three brokers
        TOPICS | KafkaTopic/hiring.vacancies | /metadata/name | "hiring.vacancy" | hiring.vacancy=12
        TOPICS | KafkaTopic/hiring.vacancies | /spec/partitions | 6 | hiring.vacancies=6
        TOPICS | KafkaTopic/hiring.vacancies | /spec/replicas | 2 | three replicas
        USERS | KafkaUser/vacancy-service | /spec/authorization/acls/0/resource/name | "x" | KafkaUser/vacancy-service
        USERS | KafkaUser/vacancy-service | /spec/authorization/acls/1/resource/patternType | "prefix" | every topic
        USERS | KafkaUser/assessment-service | /spec/authorization/acls/0/operations | ["All"] | All transactionalId
        """)
    void a_rule_refuses(Rule rule, String resource, String place, String value, String mistake)
            throws JsonProcessingException {
        Manifests manifests = changed(resource, place.replace("MAIN", MAIN).replace("FIRST", FIRST), value);

        assertThat(rule.mistakes(manifests)).anySatisfy(each -> assertThat(each).contains(mistake));
    }

    @Test
    void each_rule_is_in_the_table() throws NoSuchMethodException {
        String table = Arrays.stream(WrongManifestsTest.class
                        .getDeclaredMethod(
                                "a_rule_refuses", Rule.class, String.class, String.class, String.class, String.class)
                        .getAnnotations())
                .map(Object::toString)
                .collect(Collectors.joining());

        assertThat(Rule.values()).allSatisfy(rule -> assertThat(table).contains(rule.name() + " |"));
    }

    private static Manifests changed(String resource, String place, String value) throws JsonProcessingException {
        List<Manifest> all = Manifests.of("production").all().stream()
                .map(each ->
                        each.id().equals(resource) ? new Manifest(each.json().deepCopy()) : each)
                .toList();
        Manifest changed = all.stream()
                .filter(each -> each.id().equals(resource))
                .findAny()
                .orElseThrow();
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = changed.json().at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), MAPPER.readTree(value));
        } else if (value.equals("-")) {
            JsonNode removed = ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
            assertThat(removed).as(place).isNotNull();
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), MAPPER.readTree(value));
        }
        return new Manifests(all);
    }
}
