package hiring.application.bar;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.bar.BarRule.Considered;
import hiring.events.id.VacancyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BarRuleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant RECORDED = Instant.parse("2024-02-12T09:30:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2025, 2, 12);
    private static final Optional<PostKind> FIREFIGHTER = PostKind.of("Northmere Fire", "FF Development");

    private static Considered bar(LocalDate until, Optional<PostKind> kind) {
        return new Considered(new Bar(new VacancyId(new UUID(0, 1)), "fitness", RECORDED, until), kind);
    }

    private static Optional<LocalDate> met(Optional<PostKind> kind, String at) {
        return BarRule.met(List.of(bar(UNTIL, FIREFIGHTER)), kind, Instant.parse(at), LONDON)
                .map(Bar::until);
    }

    @ParameterizedTest
    @CsvSource({
        // Submitted before the absence was recorded, at that instant, on the last day, and on the first day after it
        "2024-02-12T09:29:59.999Z, false",
        "2024-02-12T09:30:00Z, true",
        "2025-02-11T23:59:59.999Z, true",
        "2025-02-12T00:00:00Z, false"
    })
    void holds_on_the_days_before_its_end(String submittedAt, boolean met) {
        assertThat(met(FIREFIGHTER, submittedAt).isPresent()).isEqualTo(met);
    }

    @Test
    void ends_at_midnight_where_the_vacancy_is() {
        List<Considered> summer = List.of(bar(LocalDate.of(2024, 7, 1), FIREFIGHTER));
        assertThat(BarRule.met(summer, FIREFIGHTER, Instant.parse("2024-06-30T22:59:59Z"), LONDON))
                .isPresent();
        assertThat(BarRule.met(summer, FIREFIGHTER, Instant.parse("2024-06-30T23:00:00Z"), LONDON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Northmere Fire, FF Development, true",
        "Northmere Fire, ffdevelopment, true",
        "Northmere Fire, FF Competent, false",
        "Southmere Fire, FF Development, false",
        "Northmere Fire, , false",
        "Northmere Fire, '  ', false"
    })
    void holds_for_vacancies_of_one_organisation_and_grade(String organisation, @Nullable String grade, boolean met) {
        assertThat(met(PostKind.of(organisation, grade), "2024-03-01T00:00:00Z").isPresent())
                .isEqualTo(met);
    }

    @Test
    void is_not_met_where_neither_vacancy_names_a_grade() {
        List<Considered> withoutGrade = List.of(bar(UNTIL, PostKind.of("Northmere Fire", null)));
        assertThat(BarRule.met(
                        withoutGrade,
                        PostKind.of("Northmere Fire", null),
                        Instant.parse("2024-03-01T00:00:00Z"),
                        LONDON))
                .isEmpty();
    }

    @Test
    void is_the_one_that_ends_last() {
        LocalDate later = UNTIL.plusMonths(1);
        List<Considered> several = List.of(
                bar(UNTIL, FIREFIGHTER),
                bar(later, FIREFIGHTER),
                bar(later.plusYears(1), PostKind.of("Northmere Fire", "Control")));
        assertThat(BarRule.met(several, FIREFIGHTER, Instant.parse("2024-03-01T00:00:00Z"), LONDON)
                        .map(Bar::until))
                .contains(later);
    }
}
