package hiring.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.Samples;
import hiring.application.vacancy.Vacancy;
import hiring.application.vacancy.VacancyFixture;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweringTimeTest {

    private static final Duration WITHIN = Duration.ofDays(14);

    @Test
    void goes_on_until_the_instant_that_ends_it() {
        Vacancy vacancy = VacancyFixture.published();
        vacancy.seal(3, Samples.CLOSES);
        Instant end = Samples.CLOSES.plus(WITHIN);

        assertThat(AnsweringTime.isOver(vacancy, WITHIN, end.minusNanos(1))).isFalse();
        assertThat(AnsweringTime.isOver(vacancy, WITHIN, end)).isTrue();
    }

    @Test
    void goes_on_while_the_applications_are_not_counted() {
        Vacancy vacancy = VacancyFixture.published();

        assertThat(AnsweringTime.isOver(vacancy, WITHIN, Samples.CLOSES.plusSeconds(100_000_000)))
                .isFalse();
    }
}
