package hiring.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ByteRangeTest {

    static Stream<Arguments> parts_of_a_thousand() {
        return Stream.of(
                Arguments.of("bytes=0-0", 0, 0),
                Arguments.of("bytes=0-", 0, 999),
                Arguments.of("bytes=999-", 999, 999),
                Arguments.of("bytes=10-19", 10, 19),
                Arguments.of("Bytes= 10-19 ", 10, 19),
                Arguments.of("bytes=10-5000", 10, 999),
                Arguments.of("bytes=10-99999999999999999999", 10, 999),
                Arguments.of("bytes=-1", 999, 999),
                Arguments.of("bytes=-1000", 0, 999),
                Arguments.of("bytes=-99999999999999999999", 0, 999));
    }

    @ParameterizedTest
    @MethodSource("parts_of_a_thousand")
    void reads_a_single_range(String header, long first, long last) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"})
    void reports_a_range_outside_the_file(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=0-1,5-6",
                "lines=0-1",
                "0-1",
                "bytes=+1-2"
            })
    void answers_invalid_and_multiple_ranges_with_the_whole_file(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void has_no_range_in_an_empty_file() {
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.of("bytes=-5", 0)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.of(null, 0)).isEqualTo(new ByteRange.Whole());
    }
}
