package hiring.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.CandidateContactChanged;
import hiring.events.ContactEvent;
import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.kit.inbox.Received.Content;
import hiring.kit.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordReaderTest {

    private static final Instant THEN = Instant.parse("2020-12-22T00:00:00Z");
    private static final UUID VACANCY = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final String ID = "00000000-0000-7000-8000-00000000000b";
    private static final String CLOSED = "hiring.vacancy.closed.v1";

    private final TopicConsumer<VacancyEvent> vacancies = new ReactingConsumer<>(
            Topic.VACANCIES,
            Reactions.to(VacancyEvent.class)
                    .ignore(StageOpened.class, StageClosed.class)
                    .eachOther(event -> {})
                    .build());
    private final TopicConsumer<ContactEvent> contacts = new ReactingConsumer<>(
            Topic.CANDIDATE_CONTACTS,
            Reactions.to(ContactEvent.class)
                    .eachOther(event -> {})
                    .erased(keys -> {})
                    .build());

    @Test
    void reads_an_event() {
        String data = EventJson.write(new VacancyClosed(VACANCY, THEN, THEN));
        assertThat(read(vacancies, VACANCY.toString(), CLOSED, ID, data))
                .contains(new Content.Event(UUID.fromString(ID), new VacancyClosed(VACANCY, THEN, THEN)));
    }

    @Test
    void refuses_an_event_without_a_key() {
        assertThat(read(vacancies, VACANCY.toString(), CLOSED, ID, "{}"))
                .hasValueSatisfying(content -> assertThat(content)
                        .isInstanceOfSatisfying(
                                Content.Flaw.class,
                                flaw -> assertThat(flaw.fault()).isEqualTo(Fault.UNREADABLE)));
    }

    @Test
    void skips_ignored_types_without_reading_the_data() {
        assertThat(read(vacancies, null, "hiring.vacancy.stage-opened.v1", null, "{broken"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hiring.vacancy.abolished.v7",
                "hiring.application.submitted.v1",
                "",
                "\0",
                "hiring.vacancy.closed.v1\0"
            })
    void stores_an_unknown_type(String type) {
        assertThat(fault(vacancies, "key", type, ID, "{}")).isEqualTo(Fault.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{\"vacancyId\": 7",
                "{\"vacancyId\": 7, \"closesAt\": []}",
                "{\"vacancyId\": \"x\", \"closesAt\": \"2020-12-22T00:00:00Z\"}",
                "\0",
                "<xml/>"
            })
    void refuses_data_that_does_not_fit_the_type(String data) {
        assertThat(fault(vacancies, "key", CLOSED, ID, data)).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void refuses_deeply_nested_missing_and_very_large_data() {
        assertThat(fault(vacancies, "key", CLOSED, ID, "[".repeat(100_000))).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(vacancies, "key", CLOSED, ID, null)).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(vacancies, "key", CLOSED, ID, "\"" + "x".repeat(2_000_000)))
                .isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void refuses_a_record_without_a_type_or_an_id() {
        String data = EventJson.write(new VacancyClosed(VACANCY, THEN, THEN));
        assertThat(fault(vacancies, "key", null, ID, data)).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(vacancies, "key", CLOSED, null, data)).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(vacancies, "key", CLOSED, "no-uuid", data)).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void treats_a_header_without_a_value_as_missing() {
        ConsumerRecord<String, String> record = new ConsumerRecord<>(Topic.VACANCIES.wireName(), 0, 0, "key", "{}");
        record.headers().add("ce_type", null).add("ce_id", ID.getBytes(StandardCharsets.UTF_8));

        assertThat(RecordReader.read(vacancies, Delivery.of(record))
                        .orElseThrow()
                        .content())
                .isInstanceOfSatisfying(
                        Content.Flaw.class, flaw -> assertThat(flaw.fault()).isEqualTo(Fault.UNREADABLE));
    }

    @Test
    void reads_an_erasure_even_without_an_id() {
        String key = VACANCY.toString();
        assertThat(read(contacts, key, null, ID, null)).contains(new Content.Erasure(UUID.fromString(ID), VACANCY));
        assertThat(read(contacts, key, null, null, null).orElseThrow())
                .isInstanceOfSatisfying(
                        Content.Erasure.class,
                        erasure -> assertThat(erasure.key()).isEqualTo(VACANCY));
        assertThat(fault(contacts, "no candidate", null, ID, null)).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(contacts, null, null, ID, null)).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void requires_one_reaction_for_each_type_of_a_topic() {
        ThrowingCallable forgotten =
                () -> Reactions.to(VacancyEvent.class).ignore(StageOpened.class).build();
        ThrowingCallable twice = () -> Reactions.to(ContactEvent.class)
                .each(CandidateContactChanged.class, event -> {})
                .ignore(CandidateContactChanged.class);

        Assertions.assertThatThrownBy(forgotten)
                .hasMessageContaining("StageClosed")
                .hasMessageContaining("VacancyClosed");
        Assertions.assertThatThrownBy(twice).hasMessageContaining("CandidateContactChanged");
    }

    private static Fault fault(
            TopicConsumer<?> consumer,
            @Nullable String key,
            @Nullable String type,
            @Nullable String id,
            @Nullable String data) {
        return ((Content.Flaw) read(consumer, key, type, id, data).orElseThrow()).fault();
    }

    private static Optional<Content> read(
            TopicConsumer<?> consumer,
            @Nullable String key,
            @Nullable String type,
            @Nullable String id,
            @Nullable String data) {
        Delivery delivery = new Delivery(consumer.topic().wireName(), 3, 14, THEN, key, type, id, null, data);
        return RecordReader.read(consumer, delivery).map(Received::content);
    }
}
