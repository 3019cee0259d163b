package hiring.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.testing.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code of a service that pages show has words, and no words are left of a code that is gone. */
class CodesTest {

    private static final Pattern SHOWN = Pattern.compile("words:of\\('([a-z-]+)'");
    // Codes that the contracts do not list: of content, of vacancies, of a candidate's free choice
    private static final Set<String> OPEN = Set.of("declaration", "grade", "notice", "part");

    @ParameterizedTest
    @CsvSource({
        "contract, vacancy, PostContract",
        "basis, vacancy, PostBasis",
        "check, vacancy, PreEmploymentCheck",
        "vacancy, vacancy, VacancyList",
        "timetable-change, vacancy, TimetableChangeReason",
        "severity, vacancy, PackFindingSeverity",
        "history, vacancy, HistoryKind",
        "task, vacancy, TaskKind",
        "task, application, TaskKind",
        "task, assessment, TaskKind",
        "task, notification, TaskKind",
        "category, application, PublishedCriterionCategory",
        "entry, application, EntryKind",
        "adjustment, application, AdjustmentKind",
        "time-of-day, application, TimeOfDay",
        "achieved, application, QualificationStatus",
        "award, application, QualificationAward",
        "subject, application, SubjectGroup",
        "age, application, AgeBand",
        "sex, application, SexAnswer",
        "yes-no, application, YesNo",
        "ethnic-group, application, EthnicGroup",
        "religion, application, ReligionAnswer",
        "sexual-orientation, application, SexualOrientation",
        "withdrawal, application, WithdrawalReason",
        "offer, application, OfferStatus",
        "staff-offer, application, OfferStatus",
        "eligibility, application, EligibilityStatus",
        "staff-eligibility, application, EligibilityStatus",
        "verdict, application, RuleVerdict",
        "staff-verdict, application, RuleVerdict",
        "application, application, ApplicationStatus",
        "proposal, application, EligibilityProposal",
        "activity, assessment, ActivityState",
        "stage-state, assessment, StageState",
        "rule, assessment, ProgressionRule",
        "stage-verdict, assessment, StageVerdict",
        "reassignment, assessment, ReassignmentReason",
        "sheet, assessment, AssignmentStatus",
        "moderation, assessment, ModerationCause",
        "moderation-status, assessment, ModerationStatus",
        "reserve, assessment, ReserveState",
        "move, assessment, MoveReason",
        "concern, assessment, AdjustmentConcern",
        "relation, assessment, ConflictRelation",
        "call, notification, CallResult",
        "message, notification, MessageState",
        "channel, application, PreferredChannel",
        "channel-used, notification, NoticeChannel"
    })
    void codes_of_a_kind_have_words(String kind, String service, String schema) {
        JsonNode listed = Contract.of(service).schema(schema).path("enum");
        Set<String> codes = StreamSupport.stream(listed.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).as("%s in the contract of %s", schema, service).isNotEmpty();
        assertThat(new TreeSet<>(Words.codes(kind))).isEqualTo(codes);
    }

    @Test
    void every_kind_that_templates_show_is_compared_above_or_open() throws NoSuchMethodException {
        CsvSource table = Objects.requireNonNull(CodesTest.class
                .getDeclaredMethod("codes_of_a_kind_have_words", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class));
        Set<String> compared = Stream.of(table.value())
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toSet());

        assertThat(shown())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(compared.contains(kind) || OPEN.contains(kind))
                        .as("kind %s", kind)
                        .isTrue());
    }

    private static Set<String> shown() {
        Path templates = Path.of(Objects.requireNonNull(System.getProperty("hiring.root")))
                .resolve("portal/src/main/resources/templates");
        try (Stream<Path> files = Files.walk(templates)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> kinds(file).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> kinds(Path template) {
        try {
            return SHOWN.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
