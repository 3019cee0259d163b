package hiring.portal.candidate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryPagesTest {

    @ParameterizedTest
    @CsvSource({
        "2021-07-15, 2021-07-15, 2021-07-15",
        "2021-07, 2021-07-01, 2021-07-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2021, 2021-01-01, 2021-12-31"
    })
    void a_date_without_its_day_is_the_whole_time(String date, LocalDate first, LocalDate last) {
        assertThat(HistoryPages.firstDay(date)).isEqualTo(first);
        assertThat(HistoryPages.lastDay(date)).isEqualTo(last);
    }
}
