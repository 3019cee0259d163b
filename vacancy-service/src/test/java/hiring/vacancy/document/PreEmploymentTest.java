package hiring.vacancy.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.events.PreEmploymentCheck;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.document.Terms.DbsLevel;
import hiring.vacancy.pack.AssembledPack.Part;
import hiring.vacancy.pack.PackAssembly;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreEmploymentTest {

    @Test
    void requires_the_same_three_checks_of_all_appointees() {
        ObjectNode pack = Packs.graduate();
        Packs.at(pack, "/application").putArray("eligibility");
        Packs.listAt(pack, "/personSpecification/criteria")
                .removeIf(criterion -> criterion.path("category").asText().equals("QUALIFICATIONS"));

        assertThat(PreEmployment.checksFor(Documents.of(pack)))
                .containsExactly(
                        PreEmploymentCheck.RIGHT_TO_WORK, PreEmploymentCheck.REFERENCES, PreEmploymentCheck.HEALTH);
    }

    @Test
    void certificates_are_seen_where_a_criterion_or_a_rule_asks_for_a_qualification() {
        ObjectNode byCriterion = Packs.graduate();
        Packs.at(byCriterion, "/application").putArray("eligibility");
        ObjectNode byRule = Packs.graduate();
        Packs.listAt(byRule, "/personSpecification/criteria")
                .removeIf(criterion -> criterion.path("category").asText().equals("QUALIFICATIONS"));

        assertThat(PreEmployment.checksFor(Documents.of(byCriterion))).contains(PreEmploymentCheck.QUALIFICATIONS);
        assertThat(PreEmployment.checksFor(Documents.of(byRule))).contains(PreEmploymentCheck.QUALIFICATIONS);
    }

    @ParameterizedTest
    @EnumSource(DbsLevel.class)
    void the_criminal_records_check_is_of_the_level_that_was_set(DbsLevel level) {
        ObjectNode pack = Packs.graduate();
        Packs.at(pack, "/terms")
                .putObject("safeguarding")
                .put("dbs", level.name())
                .put("worksWithChildren", true);

        assertThat(PreEmployment.checksFor(Documents.of(pack)))
                .filteredOn(check -> check.name().startsWith("DBS"))
                .containsExactly(PreEmploymentCheck.valueOf("DBS_" + level));
    }

    @Test
    void licence_and_insurance_are_looked_at_where_a_car_is_needed() {
        assertThat(PreEmployment.checksFor(Documents.of(Packs.manager()))).contains(PreEmploymentCheck.CAR_AND_LICENCE);
        assertThat(PreEmployment.checksFor(Documents.of(Packs.graduate())))
                .doesNotContain(PreEmploymentCheck.CAR_AND_LICENCE);
    }

    @Test
    void the_pack_lists_them_and_says_until_when_managers_take_their_programme() {
        ObjectNode pack = Packs.manager();
        Packs.at(pack, "/timetable/start")
                .put("byAgreement", false)
                .putObject("on")
                .put("date", "2023-01-02");

        assertThat(terms(pack))
                .filteredOn(part -> "Checks before you start".equals(part.heading()))
                .singleElement()
                .satisfies(part -> assertThat(part.points())
                        .hasSize(5)
                        .contains("your driving licence and the insurance of your car for work"));
        assertThat(paragraphs(terms(pack)))
                .contains("For this post, which starts on 2 January 2023, that is by 2 January 2024.");
        // By agreement there is no day to count from, and KR 8 is below the grades of the programme
        assertThat(paragraphs(terms(Packs.manager()))).noneMatch(text -> text.startsWith("For this post"));
        assertThat(paragraphs(terms(Packs.graduate()))).noneMatch(text -> text.startsWith("For this post"));
    }

    private static List<Part> terms(ObjectNode pack) {
        return PackAssembly.of(Documents.of(pack)).sections().stream()
                .filter(section -> section.code().equals("working-for-us"))
                .findFirst()
                .orElseThrow()
                .parts();
    }

    private static List<String> paragraphs(List<Part> parts) {
        return parts.stream().flatMap(part -> part.paragraphs().stream()).toList();
    }
}
