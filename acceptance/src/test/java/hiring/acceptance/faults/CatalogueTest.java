package hiring.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.events.EventTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    @Test
    void plays_faults_with_preparation_only_when_named() {
        assertThat(Catalogue.chosen(List.of()))
                .extracting(Fault::name)
                .contains("kills", "kafka-away", "poison")
                .doesNotContain("disk-full-kafka");
        assertThat(Catalogue.chosen(List.of("disk-full-kafka"))).hasSize(1);
    }

    @Test
    void refuses_an_unknown_name_and_lists_the_known_ones() {
        assertThatThrownBy(() -> Catalogue.chosen(List.of("fire")))
                .hasMessageStartingWith("There is no fault fire; there are kills, postgres-stopped");
    }

    @Test
    void lists_each_name_once() {
        assertThat(Catalogue.names()).doesNotHaveDuplicates();
    }

    @Test
    void poison_uses_event_types_of_the_contract() {
        assertThat(Poison.TYPES.values())
                .allMatch(type -> EventTypes.byName(type).isPresent());
    }

    @Test
    void poison_contains_every_kind_of_invalid_record() {
        List<ProducerRecord<String, String>> records = PoisonRecords.of("topic", "type");
        Set<Integer> sizes = records.stream()
                .map(record -> record.value() == null ? 0 : record.value().length())
                .collect(Collectors.toSet());

        assertThat(records).anyMatch(record -> record.key() == null);
        assertThat(records)
                .anyMatch(record -> record.key() != null && record.key().contains("\0"));
        assertThat(records)
                .anyMatch(record -> record.headers().lastHeader("ce_type") != null
                        && record.headers().lastHeader("ce_type").value() == null);
        assertThat(records).anyMatch(record -> record.headers().lastHeader("ce_type") == null);
        assertThat(records).anyMatch(record -> record.headers().lastHeader("ce_id") == null);
        assertThat(sizes).anyMatch(size -> size > PoisonRecords.LARGE);
    }
}
