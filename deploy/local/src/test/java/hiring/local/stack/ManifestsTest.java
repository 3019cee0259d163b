package hiring.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestsTest {

    private static final Manifests MANIFESTS = Manifests.of("""
            kind: ConfigMap
            metadata: {name: vacancy-settings-abc}
            data: {HIRING_TOPICS_CREATE: "false", QUARKUS_PROFILE: prod}
            ---
            kind: Deployment
            metadata: {name: vacancy-service}
            spec:
              template:
                spec:
                  initContainers:
                    - name: migrate
                      env:
                        - {name: QUARKUS_INIT_AND_EXIT, value: "true"}
                  containers:
                    - name: service
                      envFrom:
                        - configMapRef: {name: vacancy-settings-abc}
                      env:
                        - {name: QUARKUS_PROFILE, value: other}
                        - name: QUARKUS_DATASOURCE_PASSWORD
                          valueFrom: {secretKeyRef: {name: vacancy-database-user, key: password}}
                        - name: HIRING_SMTP_PASSWORD
                          valueFrom: {secretKeyRef: {name: mail, key: password, optional: true}}
                        - name: NODE
                          valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
            ---
            kind: KafkaTopic
            metadata: {name: hiring.vacancies}
            spec: {partitions: 12, replicas: 3, config: {retention.ms: -1}}
            ---
            kind: KafkaUser
            metadata: {name: vacancy-service}
            spec:
              authorization:
                acls:
                  - resource: {type: topic, name: hiring.vacancies}
                    operations: [Describe, Write]
            """);

    @Test
    void a_container_gets_its_maps_then_its_own_variables_and_secrets_that_are_not_optional() {
        assertThat(MANIFESTS.environment("vacancy-service", "service", (name, key) -> name + "/" + key))
                .isEqualTo(Map.of(
                        "HIRING_TOPICS_CREATE", "false",
                        "QUARKUS_PROFILE", "other",
                        "QUARKUS_DATASOURCE_PASSWORD", "vacancy-database-user/password"));
        assertThat(MANIFESTS.environment("vacancy-service", "migrate", (name, key) -> ""))
                .isEqualTo(Map.of("QUARKUS_INIT_AND_EXIT", "true"));
    }

    @Test
    void reads_topics_and_the_rights_of_users() {
        assertThat(MANIFESTS.topics())
                .containsExactly(
                        new Manifests.TopicManifest("hiring.vacancies", 12, (short) 3, Map.of("retention.ms", "-1")));
        assertThat(MANIFESTS.users())
                .isEqualTo(Map.of(
                        "vacancy-service",
                        List.of(new Manifests.Right("topic", "hiring.vacancies", List.of("Describe", "Write")))));
    }

    @Test
    void names_what_the_manifests_lack() {
        assertThatThrownBy(() -> MANIFESTS.environment("portal", "service", (name, key) -> ""))
                .hasMessage("The manifests have no Deployment portal");
        assertThatThrownBy(() -> MANIFESTS.environment("vacancy-service", "proxy", (name, key) -> ""))
                .hasMessage("vacancy-service has no container proxy");
        assertThatThrownBy(MANIFESTS::brokers).hasMessage("The manifests have no KafkaNodePool broker");
    }
}
