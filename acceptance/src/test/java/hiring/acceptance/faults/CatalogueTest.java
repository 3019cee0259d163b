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
    void what_has_to_be_prepared_is_played_only_when_named() {
        assertThat(Catalogue.chosen(List.of()))
                .extracting(Fault::name)
                .contains("kills", "kafka-away", "poison")
                .doesNotContain("disk-full-kafka");
        assertThat(Catalogue.chosen(List.of("disk-full-kafka"))).hasSize(1);
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Catalogue.chosen(List.of("fire")))
                .hasMessageStartingWith("There is no fault fire; there are kills, postgres-stopped");
    }

    @Test
    void names_are_told_once() {
        assertThat(Catalogue.names()).doesNotHaveDuplicates();
    }

    @Test
    void poison_is_of_types_that_the_contract_knows() {
        assertThat(Poison.TYPES.values())
                .allMatch(type -> EventTypes.byName(type).isPresent());
    }

    @Test
    void poison_is_of_every_sort() {
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
