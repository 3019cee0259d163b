package hiring.vacancy.lifecycle.rest;

import static hiring.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.events.BookingRule;
import hiring.events.DeclarationPurpose;
import hiring.events.DisclosureRule;
import hiring.events.EligibilityRule;
import hiring.events.EligibilityRule.Effect;
import hiring.events.Intake;
import hiring.events.PreEmploymentCheck;
import hiring.events.Progression;
import hiring.events.PublishedCriterion;
import hiring.events.PublishedCriterion.Category;
import hiring.events.PublishedTerms;
import hiring.events.PublishedTerms.ManagerProgramme;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.Topic;
import hiring.events.VacancyPublished;
import hiring.kit.clock.MovableClock;
import hiring.kit.testing.CaseTable;
import hiring.kit.testing.KafkaClient;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Api;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.ProcessPacks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The packs are accepted, approved and published, and the others are told the dates that the packs prove. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacksComponentTest {

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void publishes_the_graduate_pack() {
        clock.moveTo(Instant.parse("2020-11-20T09:00:00Z"));

        VacancyPublished event = publishedEvent(Packs.anew(Packs.graduate()));

        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.title()).isEqualTo("Graduate Development Operations Officer");
        assertThat(event.organisation()).isEqualTo("Kent County Council");
        assertThat(event.grade()).isEqualTo("KR 8");
        assertThat(event.openings()).isEqualTo(4);
        assertThat(event.packVersion()).isEqualTo(1);
        // The manager's programme is for KR 9 to KR 20
        assertThat(event.terms())
                .isEqualTo(new PublishedTerms(
                        1,
                        27,
                        false,
                        false,
                        null,
                        false,
                        null,
                        List.of(
                                PreEmploymentCheck.RIGHT_TO_WORK,
                                PreEmploymentCheck.REFERENCES,
                                PreEmploymentCheck.QUALIFICATIONS,
                                PreEmploymentCheck.HEALTH)));
        assertThat(event.timeZone()).isEqualTo("Europe/London");
        assertThat(event.closesAt()).isEqualTo(Instant.parse("2020-12-22T00:00:00Z"));
        assertThat(event.startsOn()).isEqualTo(LocalDate.of(2021, 3, 22));
        assertThat(event.intakes()).isEmpty();

        assertThat(countByCategory(event))
                .containsExactlyInAnyOrder(
                        tuple(Category.QUALIFICATIONS, 3L),
                        tuple(Category.EXPERIENCE, 5L),
                        tuple(Category.SKILLS_AND_ABILITIES, 7L),
                        tuple(Category.KNOWLEDGE, 5L),
                        tuple(Category.VALUES, 5L));
        assertThat(event.stages())
                .extracting(
                        SelectionStage::code,
                        SelectionStage::kind,
                        stage -> stage.progression().rule())
                .containsExactly(
                        tuple("first-sift", Kind.SUBMITTED_ACTIVITY, Progression.Rule.EVERYONE),
                        tuple("shortlisting", Kind.FORM_REVIEW, Progression.Rule.RANKED),
                        tuple("assessment-centre", Kind.ASSESSMENT_CENTRE, Progression.Rule.RANKED),
                        tuple("interview", Kind.INTERVIEW, Progression.Rule.APPOINT));
        SelectionStage sift = event.stages().get(0);
        assertThat(sift.opensAt()).isEqualTo(event.closesAt());
        assertThat(sift.closesAt()).isEqualTo(Instant.parse("2021-01-05T00:00:00Z"));
        assertThat(event.stages().get(2).dates()).containsExactlyElementsOf(days("2021-01-25", "2021-02-01"));
        assertThat(event.stages().get(3).dates()).containsExactlyElementsOf(days("2021-02-15"));
        assertThat(event.stages())
                .extracting(SelectionStage::inviteByTelephone)
                .containsExactly(false, true, true, true);
        assertThat(everyCriterionIsScoredSomewhere(event)).isTrue();

        assertThat(event.applicationRules().attachmentsAccepted()).isFalse();
        assertThat(event.applicationRules().statementName()).isEqualTo("Reason for application");
        assertThat(event.applicationRules().guaranteedInterview()).isTrue();
        assertThat(event.applicationRules().eligibility())
                .extracting(
                        EligibilityRule::effect,
                        EligibilityRule::level,
                        EligibilityRule::subjectGroups,
                        EligibilityRule::minimumGrade)
                .containsExactly(
                        tuple(Effect.EXCLUDED, 4, List.of("COMPUTING"), null),
                        tuple(
                                Effect.REQUIRED,
                                6,
                                List.of("MATHEMATICS", "PHYSICAL_SCIENCES", "BIOLOGICAL_SCIENCES"),
                                "UPPER_SECOND"),
                        tuple(Effect.REQUIRED, 2, List.of("ENGLISH_LANGUAGE"), "C"),
                        tuple(Effect.REQUIRED, 2, List.of("MATHEMATICS"), "C"));
        // Worded by the criterion it stands for
        assertThat(event.applicationRules().eligibility().get(1).wording())
                .isEqualTo(event.criteria().get(0).wording());
    }

    @Test
    void publishes_the_manager_pack() {
        clock.moveTo(Instant.parse("2022-07-20T09:00:00Z"));

        VacancyPublished event = publishedEvent(Packs.anew(Packs.manager()));

        assertThat(event.title()).isEqualTo("PRU, Inclusion & Attendance Service Manager");
        assertThat(event.grade()).isEqualTo("KR14");
        assertThat(event.openings()).isEqualTo(1);
        assertThat(event.terms())
                .isEqualTo(new PublishedTerms(
                        3,
                        30,
                        true,
                        true,
                        null,
                        false,
                        new ManagerProgramme("Kent Manager", 12),
                        List.of(
                                PreEmploymentCheck.RIGHT_TO_WORK,
                                PreEmploymentCheck.REFERENCES,
                                PreEmploymentCheck.QUALIFICATIONS,
                                PreEmploymentCheck.HEALTH,
                                PreEmploymentCheck.CAR_AND_LICENCE)));
        assertThat(event.closesAt()).isEqualTo(Instant.parse("2022-08-21T23:00:00Z"));
        assertThat(event.startsOn()).isNull();
        assertThat(countByCategory(event))
                .containsExactlyInAnyOrder(
                        tuple(Category.QUALIFICATIONS, 1L),
                        tuple(Category.EXPERIENCE, 7L),
                        tuple(Category.SKILLS_AND_ABILITIES, 7L),
                        tuple(Category.KNOWLEDGE, 5L));
        assertThat(event.stages())
                .extracting(SelectionStage::code, SelectionStage::kind, SelectionStage::optional)
                .containsExactly(
                        tuple("shortlisting", Kind.FORM_REVIEW, false),
                        tuple("questionnaire", Kind.QUESTIONNAIRE, true),
                        tuple("interview", Kind.INTERVIEW, false));
        assertThat(event.stages().get(2).dates()).containsExactly(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 2));
        // Shortlisting may not touch skills and abilities
        assertThat(event.stages().get(0).matrix()).isNotNull();
        assertThat(criteriaScoredAt(event.stages().get(0))).hasSize(13).allMatch(code -> !code.startsWith("skills"));
        assertThat(everyCriterionIsScoredSomewhere(event)).isTrue();
        // The declaration about secret societies is for the person appointed alone
        assertThat(event.applicationRules().declarations())
                .contains("politically-restricted-post", "car-for-official-journeys")
                .doesNotContain("secret-society");
        assertThat(event.applicationRules().purposes())
                .containsExactly(new DeclarationPurpose(
                        "car-for-official-journeys", DeclarationPurpose.Purpose.INTRINSIC_FUNCTION));
    }

    @Test
    void publishes_the_firefighter_pack() {
        clock.moveTo(Instant.parse("2023-12-20T09:00:00Z"));

        VacancyPublished event = publishedEvent(Packs.anew(Packs.firefighter()));

        assertThat(event.organisation()).isEqualTo("Northmere Fire and Rescue Service");
        assertThat(event.grade()).isEqualTo("FF Development");
        assertThat(event.closesAt()).isEqualTo(Instant.parse("2024-01-29T00:00:00Z"));
        assertThat(event.openings()).isEqualTo(3);
        assertThat(event.startsOn()).isEqualTo(LocalDate.of(2024, 9, 2));
        assertThat(event.intakes())
                .containsExactly(new Intake(LocalDate.of(2024, 9, 2), 2), new Intake(LocalDate.of(2025, 1, 6), 1));
        given().get("/api/v1/adverts/{id}", event.vacancyId())
                .then()
                .statusCode(200)
                .body("start.on", nullValue())
                .body("start.intakes.on.date", contains("2024-09-02", "2025-01-06"))
                .body("start.intakes.places", contains(2, 1));
        assertThat(event.terms())
                .extracting(PublishedTerms::checks)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(PreEmploymentCheck.HEALTH, PreEmploymentCheck.DBS_STANDARD);
        assertThat(event.stages())
                .extracting(
                        SelectionStage::code,
                        SelectionStage::kind,
                        stage -> stage.progression().rule(),
                        stage -> stage.parts() == null ? 0 : stage.parts().size())
                .containsExactly(
                        tuple("fitness", Kind.TEST, Progression.Rule.PARTS_PASSED, 1),
                        tuple("form", Kind.FORM_REVIEW, Progression.Rule.RANKED, 0),
                        tuple("physical", Kind.TEST, Progression.Rule.PARTS_PASSED, 4),
                        tuple("ability", Kind.TEST, Progression.Rule.PARTS_PASSED, 2),
                        tuple("centre", Kind.ASSESSMENT_CENTRE, Progression.Rule.RANKED, 3),
                        tuple("checks", Kind.FORM_REVIEW, Progression.Rule.APPOINT, 3));
        assertThat(event.stages().getFirst().dates()).containsExactlyElementsOf(days("2024-02-12"));
        assertThat(event.stages().getFirst().booking()).isEqualTo(BookingRule.SELF);
        assertThat(event.stages().getFirst().barMonths()).isEqualTo(12);
        assertThat(event.stages().get(4).disclosure()).isEqualTo(DisclosureRule.NAMED);
        assertThat(event.stages().get(3).closesAt()).isEqualTo(Instant.parse("2024-03-25T00:00:00Z"));
    }

    @Test
    void publishes_each_process_of_the_table_that_runs_as_the_table_has_it() {
        clock.moveTo(Instant.parse("2020-11-20T09:00:00Z"));
        for (CaseTable.Case process : ProcessPacks.processes()) {
            if (process.refused().isEmpty()) {
                assertThat(publishedEvent(Packs.anew(ProcessPacks.of(process))).stages())
                        .as(process.name())
                        .isEqualTo(Documents.stages(process.items()));
            }
        }
    }

    private VacancyPublished publishedEvent(ObjectNode pack) {
        String id = Api.published(pack);
        Api.read(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("reference", equalTo(pack.get("reference").asText()));
        KafkaClient kafka = KafkaClient.of(bootstrapServers);
        eventually(() -> assertThat(kafka.published(Topic.VACANCIES, VacancyPublished.class, UUID.fromString(id)))
                .hasSize(1));
        return kafka.published(Topic.VACANCIES, VacancyPublished.class, UUID.fromString(id))
                .getFirst();
    }

    private static List<org.assertj.core.groups.Tuple> countByCategory(VacancyPublished event) {
        return event.criteria().stream()
                .collect(Collectors.groupingBy(PublishedCriterion::category, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> tuple(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<LocalDate> days(String... mondays) {
        return java.util.Arrays.stream(mondays)
                .map(LocalDate::parse)
                .flatMap(monday -> monday.datesUntil(monday.plusDays(5)))
                .toList();
    }

    private static List<String> criteriaScoredAt(SelectionStage stage) {
        ScoringMatrix matrix = stage.matrix();
        return matrix == null
                ? List.of()
                : matrix.lines().stream().map(ScoringMatrix.Line::criterion).toList();
    }

    private static boolean everyCriterionIsScoredSomewhere(VacancyPublished event) {
        List<String> scored = event.stages().stream()
                .flatMap(stage -> criteriaScoredAt(stage).stream())
                .toList();
        return event.criteria().stream().map(PublishedCriterion::code).allMatch(scored::contains);
    }
}
