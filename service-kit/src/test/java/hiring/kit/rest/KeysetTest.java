package hiring.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysetTest {

    private enum Order {
        NEWEST,
        CLOSING
    }

    private record Key(Order order, String name, Instant at, LocalDate day, int number, float rank, UUID id) {}

    private record OneInstant(Instant at) {}

    private record OneDay(LocalDate day) {}

    private record OneNumber(int number) {}

    private record OneRank(float rank) {}

    private record OneOrder(Order order) {}

    private record OneId(UUID id) {}

    @Test
    void reads_back_what_it_wrote() {
        Keyset<Key> keyset = Keyset.of(Key.class);
        Key key = new Key(
                Order.CLOSING,
                "Zoë & sons",
                Instant.parse("2020-12-21T23:59:59.123456Z"),
                LocalDate.of(2020, 12, 21),
                -7,
                0.25f,
                new UUID(1, 2));

        String cursor = keyset.cursorAfter(key);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(keyset.read(cursor)).isEqualTo(key);
    }

    @Test
    void reads_back_single_values() {
        UUID id = new UUID(3, 4);

        assertThat(Keyset.OF_ID.read(Keyset.OF_ID.cursorAfter(id))).isEqualTo(id);
        assertThat(Keyset.OF_NAME.read(Keyset.OF_NAME.cursorAfter("Zoë"))).isEqualTo("Zoë");
        assertThat(Keyset.OF_NUMBER.read(Keyset.OF_NUMBER.cursorAfter(12))).isEqualTo(12);
    }

    @Test
    void reads_the_first_page_where_there_is_no_cursor() {
        assertThat(Keyset.OF_ID.read(null)).isNull();
        assertThat(Keyset.OF_ID.read("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YWJj", "_w"})
    void refuses_a_cursor_that_it_did_not_write(String cursor) {
        assertThatThrownBy(() -> Keyset.OF_ID.read(cursor)).hasMessage("bad-cursor");
    }

    @Test
    void refuses_the_cursor_of_another_list() {
        String cursor = Keyset.OF_NAME.cursorAfter("Zoë");

        assertThatThrownBy(() -> Keyset.of(Key.class).read(cursor)).hasMessage("bad-cursor");
        assertThatThrownBy(() -> Keyset.OF_NAME.read(cursor, name -> name.startsWith("A")))
                .hasMessage("bad-cursor");
        assertThat(Keyset.OF_NAME.read(cursor, name -> name.startsWith("Z"))).isEqualTo("Zoë");
    }

    @ParameterizedTest
    @CsvSource({
        "OneInstant, +1000000000-12-31T23:59:59.999999999Z",
        "OneInstant, -0001-01-01T00:00:00Z",
        "OneInstant, 0000-12-31T23:59:59Z",
        "OneInstant, +10000-01-01T00:00:00Z",
        "OneInstant, today",
        "OneDay, +999999999-12-31",
        "OneNumber, 2147483648",
        "OneRank, NaN",
        "OneRank, 1e99",
        "OneOrder, OLDEST",
        "OneId, not-a-uuid"
    })
    void refuses_values_that_postgresql_or_a_client_cannot_hold(String record, String value) {
        assertThatThrownBy(() -> keyset(record).read(cursorOf(value))).hasMessage("bad-cursor");
    }

    @Test
    void refuses_control_characters() {
        assertThatThrownBy(() -> Keyset.OF_NAME.read(cursorOf("a\u0000b"))).hasMessage("bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "2020-12-21T23:59:59.123456Z", "9999-12-31T23:59:59.999999Z"})
    void reads_instants_that_they_can_hold(String instant) {
        assertThat(Keyset.of(OneInstant.class).read(cursorOf(instant)))
                .isEqualTo(new OneInstant(Instant.parse(instant)));
    }

    private static Keyset<?> keyset(String record) {
        return switch (record) {
            case "OneInstant" -> Keyset.of(OneInstant.class);
            case "OneDay" -> Keyset.of(OneDay.class);
            case "OneNumber" -> Keyset.of(OneNumber.class);
            case "OneRank" -> Keyset.of(OneRank.class);
            case "OneOrder" -> Keyset.of(OneOrder.class);
            case "OneId" -> Keyset.of(OneId.class);
            default -> throw new IllegalArgumentException(record);
        };
    }

    private static String cursorOf(String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
