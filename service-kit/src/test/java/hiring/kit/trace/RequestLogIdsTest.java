package hiring.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestLogIdsTest {

    private static final String ONE = "00000000-0000-7000-8000-000000000001";
    private static final String OTHER = "00000000-0000-7000-8000-000000000002";

    @Test
    void finds_the_vacancy_and_the_application_of_a_path() {
        assertThat(RequestLogIds.idsIn("/api/v1/vacancies/" + ONE + "/applications/" + OTHER + "/feedback"))
                .containsOnlyKeys("vacancy", "application")
                .containsEntry("vacancy", ONE)
                .containsEntry("application", OTHER);
    }

    @Test
    void takes_nothing_else() {
        assertThat(RequestLogIds.idsIn("/api/v1/vacancies/Zoe%20Quux")).isEmpty();
        assertThat(RequestLogIds.idsIn("/api/v1/offers/" + ONE + "/response")).isEmpty();
        assertThat(RequestLogIds.idsIn("")).isEmpty();
    }
}
