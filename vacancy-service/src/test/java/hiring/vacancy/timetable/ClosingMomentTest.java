package hiring.vacancy.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingMomentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void midnight_on_a_day_is_its_end_in_winter_and_in_summer() {
        assertThat(endOf("2020-12-21")).isEqualTo(Instant.parse("2020-12-22T00:00:00Z"));
        assertThat(endOf("2022-08-21")).isEqualTo(Instant.parse("2022-08-21T23:00:00Z"));
    }

    @Test
    void the_last_millisecond_is_in_time_and_the_next_day_is_late() {
        ClosingMoment closing = ClosingMoment.atTheEndOf(LocalDate.parse("2020-12-21"), LONDON);

        assertThat(closing.hasPassed(Instant.parse("2020-12-21T23:59:59.999Z"))).isFalse();
        assertThat(closing.hasPassed(Instant.parse("2020-12-21T23:59:59.999999999Z")))
                .isFalse();
        assertThat(closing.hasPassed(Instant.parse("2020-12-22T00:00:00Z"))).isTrue();
    }

    @Test
    void a_day_on_which_the_clocks_change_ends_when_its_own_clock_says_so() {
        // 23 hours, 25 hours
        assertThat(endOf("2021-03-28")).isEqualTo(Instant.parse("2021-03-28T23:00:00Z"));
        assertThat(endOf("2020-10-25")).isEqualTo(Instant.parse("2020-10-26T00:00:00Z"));
        assertThat(endOf("2026-03-29")).isEqualTo(Instant.parse("2026-03-29T23:00:00Z"));
        assertThat(endOf("2026-10-25")).isEqualTo(Instant.parse("2026-10-26T00:00:00Z"));
        assertThat(Duration.between(endOf("2021-03-27"), endOf("2021-03-28"))).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(endOf("2020-10-24"), endOf("2020-10-25"))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_time_that_comes_once_needs_no_offset() {
        assertThat(at("2022-08-19", "12:00", null)).isEqualTo(Instant.parse("2022-08-19T11:00:00Z"));
        assertThat(at("2022-08-19", "12:00", "+01:00")).isEqualTo(Instant.parse("2022-08-19T11:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> at("2022-08-19", "12:00", "+00:00"));
    }

    @Test
    void a_time_that_comes_twice_is_the_one_of_its_offset() {
        assertThat(at("2026-10-25", "01:30", "+01:00")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(at("2026-10-25", "01:30", "+00:00")).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> at("2026-10-25", "01:30", null));
        // From 1am to 2am, and neither the minute before nor 2am itself
        assertThat(offsets("2026-10-25", "00:59")).isEqualTo(1);
        assertThat(offsets("2026-10-25", "01:00")).isEqualTo(2);
        assertThat(offsets("2026-10-25", "01:59")).isEqualTo(2);
        assertThat(offsets("2026-10-25", "02:00")).isEqualTo(1);
    }

    @Test
    void refuses_a_time_that_clocks_skip() {
        assertThat(offsets("2026-03-29", "00:59")).isEqualTo(1);
        assertThat(offsets("2026-03-29", "01:00")).isZero();
        assertThat(offsets("2026-03-29", "01:59")).isZero();
        assertThat(offsets("2026-03-29", "02:00")).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> at("2026-03-29", "01:30", null));
        assertThatIllegalArgumentException().isThrownBy(() -> at("2026-03-29", "01:30", "+01:00"));
    }

    // The law: whatever the day and the zone, a moment is in time exactly if the zone's calendar still shows the day or
    // an earlier one
    @Test
    void on_every_day_and_in_every_zone_the_calendar_decides() {
        Random random = new Random(20201221);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 20_000; i++) {
            ZoneId zone = i % 2 == 0 ? LONDON : ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_890));
            ClosingMoment closing = ClosingMoment.atTheEndOf(day, zone);
            Instant moment = closing.instant().plusMillis(i % 4 == 0 ? -1 : random.nextInt(200_000_000) - 100_000_000);

            assertThat(closing.hasPassed(moment))
                    .as("%s for the end of %s in %s", moment, day, zone)
                    .isEqualTo(moment.atZone(zone).toLocalDate().isAfter(day));
        }
    }

    private static Instant at(String day, String time, @Nullable String offset) {
        return ClosingMoment.at(
                        LocalDate.parse(day),
                        LocalTime.parse(time),
                        LONDON,
                        offset == null ? null : ZoneOffset.of(offset))
                .instant();
    }

    private static int offsets(String day, String time) {
        return ClosingMoment.offsetsOf(LocalDate.parse(day), LocalTime.parse(time), LONDON)
                .size();
    }

    private static Instant endOf(String day) {
        return ClosingMoment.atTheEndOf(LocalDate.parse(day), LONDON).instant();
    }
}
