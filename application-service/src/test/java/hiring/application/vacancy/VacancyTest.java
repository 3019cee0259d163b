package hiring.application.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.application.Samples;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VacancyTest {

    private final Vacancy vacancy = VacancyFixture.published();

    @Test
    void takes_applications_from_its_opening_until_its_closing_instant() {
        assertThat(vacancy.isOpenYet(Samples.OPENS.minusNanos(1))).isFalse();
        assertThat(vacancy.isOpenYet(Samples.OPENS)).isTrue();
        assertThat(vacancy.hasClosed(Samples.CLOSES.minusNanos(1))).isFalse();
        assertThat(vacancy.hasClosed(Samples.CLOSES)).isTrue();
    }

    @Test
    void a_newer_revision_replaces_what_is_known_and_an_older_one_does_not() {
        var later = Samples.CLOSES.plus(Duration.ofDays(7));
        vacancy.publishAgain(Samples.vacancy(vacancy.id().value(), 3, later));
        vacancy.publishAgain(Samples.vacancy(vacancy.id().value(), 2, Samples.CLOSES));
        assertThat(vacancy.closesAt()).isEqualTo(later);
        assertThat(vacancy.revision()).isEqualTo(3);
    }

    @Test
    void is_sealed_once_and_not_before_it_closes() {
        assertThatThrownBy(() -> vacancy.seal(1, Samples.CLOSES.minusNanos(1)))
                .isInstanceOf(IllegalStateException.class);
        vacancy.seal(1, Samples.CLOSES);
        assertThatThrownBy(() -> vacancy.seal(2, Samples.CLOSES)).isInstanceOf(IllegalStateException.class);
        assertThat(vacancy.sealedCount()).isEqualTo(1);
    }

    @Test
    void asks_evidence_for_what_the_form_is_assessed_on_without_the_qualifications() {
        assertThat(vacancy.terms().criteriaToAddress())
                .extracting(VacancyTerms.Criterion::code)
                .containsExactly("experience-1", "knowledge-1");
    }
}
