package hiring.assessment.centre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Room 1, Sessions House, Maidstone|room 1 - sessions house -  MAIDSTONE.",
                "Café, Ynys Môn|cafe ynys mon",
                "St. John's Hall|St Johns Hall",
                "Health & Safety Room|health and safety room",
                "Ｒｏｏｍ ２|Room 2"
            })
    void recognises_the_spellings_of_a_room(String one, String other) {
        assertThat(Room.of(one)).isPresent().isEqualTo(Room.of(other));
    }

    @Test
    void distinguishes_rooms_by_their_number() {
        assertThat(Room.of("Room 1")).isNotEqualTo(Room.of("Room 11"));
        assertThat(Room.of("Room 1, Sessions House")).isNotEqualTo(Room.of("Room 2, Sessions House"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Online",
                "On-line",
                "by video call",
                "Microsoft Teams",
                "Zoom",
                "Telephone",
                "By phone",
                "Google Meet",
                "https://meet.example.org/room-1",
                "Teams, see www.example.org/join",
                "Virtual",
                "-"
            })
    void an_online_meeting_is_not_a_room(String place) {
        assertThat(Room.of(place)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Telephone House, Leeds", "Teams room, second floor", "The Remote Sensing Centre", "County Hall"
            })
    void a_word_for_a_building_makes_it_a_room(String place) {
        assertThat(Room.of(place)).isPresent();
    }
}
