package hiring.assessment.participation;

import static hiring.assessment.SampleVacancies.FITNESS_DAY;
import static hiring.assessment.SampleVacancies.SIFT_CLOSES;
import static hiring.assessment.SampleVacancies.stage;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.participation.Flow.BookingRequest;
import hiring.assessment.participation.Flow.Step;
import hiring.assessment.plan.OptionalDecision;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.SampleStages;
import hiring.events.AbsenceRule;
import hiring.events.BookingInvited;
import hiring.events.Progression.Rule;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a candidate comes to wait for a place that they must book, and whether an invitation asks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingRequestTest {

    private static final PlanStage STAGE = SampleStages.of(booked(AbsenceRule.ONE_MORE_PLACE));
    private static final UUID NINE = new UUID(0, 9);
    private static final UUID TEN = new UUID(0, 10);

    private static final StageFact WITHDRAWN_BY_PUBLICATION =
            new StageFact.TakenOut(ParticipationReason.NOT_PROGRESSED);
    private static final StageFact READMITTED = new StageFact.Readmitted();
    private static final StageFact ABSENT = new StageFact.StayedAway(STAGE, FITNESS_DAY, SIFT_CLOSES);
    private static final StageFact PRESENT = new StageFact.Attended(STAGE, SIFT_CLOSES);
    private static final StageFact PLACE_LOST = new StageFact.PlaceLost();

    /** Something that happens to the candidate at the stage, or a pass over all applications. */
    private sealed interface Happening {

        /** A fact. */
        record Known(StageFact fact) implements Happening {}

        /** A pass. */
        record Pass(boolean announced, boolean sessionAhead) implements Happening {}
    }

    private static final Happening ENTERED = new Happening.Pass(false, true);
    private static final Happening PASS = new Happening.Pass(false, true);
    private static final Happening PASS_WITHOUT_SESSION = new Happening.Pass(false, false);
    private static final Happening ENTERED_BY_LETTER = new Happening.Pass(true, true);
    private static final Happening ENTERED_BY_LETTER_WITHOUT_SESSION = new Happening.Pass(true, false);

    /** A way to wait, and the numbers of the invitations that ask, those after an absence with a star. */
    private record Way(String name, String asked, List<Happening> happenings) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static SelectionStage booked(AbsenceRule absence) {
        return stage("fitness", Kind.TEST)
                .dates(FITNESS_DAY)
                .rule(Rule.PARTS_PASSED, null, null)
                .absence(absence)
                .barMonths(12)
                .selfBooked()
                .build();
    }

    static Stream<Way> ways() {
        return Stream.of(
                way("first stage, at the sealing or admitted late", "1", ENTERED),
                way("the same fact once more", "1", ENTERED, PASS, PASS),
                way("session planned later", "1", PASS_WITHOUT_SESSION, PASS_WITHOUT_SESSION, PASS),
                way("no session planned", "", PASS_WITHOUT_SESSION, PASS_WITHOUT_SESSION),
                way("the letter about going on asks", "", ENTERED_BY_LETTER, PASS, PASS),
                way(
                        "the letter about going on asks before a session is planned",
                        "",
                        ENTERED_BY_LETTER_WITHOUT_SESSION,
                        PASS),
                way("booked before the invitation", "", PASS_WITHOUT_SESSION, booked(), placed(NINE), PASS),
                way(
                        "booked before the invitation, and given up",
                        "",
                        PASS_WITHOUT_SESSION,
                        booked(),
                        placed(NINE),
                        known(PLACE_LOST),
                        PASS),
                way("booked, and given up", "1", ENTERED, placed(NINE), known(PLACE_LOST), PASS),
                way(
                        "session with sheets cancelled",
                        "1",
                        ENTERED,
                        placed(NINE),
                        known(new StageFact.AssessorsAssigned(2)),
                        known(PLACE_LOST),
                        PASS),
                way("absent, with one more place", "1 2*", ENTERED, placed(NINE), known(ABSENT), PASS, PASS),
                way(
                        "absent, with one more place, and a session planned later",
                        "1 2*",
                        ENTERED,
                        placed(NINE),
                        known(ABSENT),
                        PASS_WITHOUT_SESSION,
                        PASS),
                way("absent after the letter has asked", "1*", ENTERED_BY_LETTER, placed(NINE), known(ABSENT), PASS),
                way(
                        "absent, and the register put right before the pass",
                        "1",
                        ENTERED,
                        placed(NINE),
                        known(ABSENT),
                        known(PRESENT),
                        PASS),
                way("absent twice", "1 2*", ENTERED, placed(NINE), known(ABSENT), PASS, placed(TEN), known(ABSENT)),
                way(
                        "taken out by a publication and let in again, past a stage without a decision",
                        "1 2",
                        ENTERED,
                        known(WITHDRAWN_BY_PUBLICATION),
                        PASS,
                        known(READMITTED),
                        ENTERED),
                way(
                        "taken out by a publication and let in again with a letter that asks",
                        "",
                        ENTERED_BY_LETTER,
                        known(WITHDRAWN_BY_PUBLICATION),
                        known(READMITTED),
                        ENTERED_BY_LETTER,
                        PASS),
                way(
                        "withdrawn before a session was planned",
                        "",
                        PASS_WITHOUT_SESSION,
                        known(new StageFact.TakenOut(ParticipationReason.WITHDRAWN)),
                        PASS));
    }

    private static Way way(String name, String asked, Happening... happenings) {
        return new Way(name, asked, List.of(happenings));
    }

    private static Happening known(StageFact fact) {
        return new Happening.Known(fact);
    }

    private static Happening placed(UUID session) {
        return known(new StageFact.SessionPlaced(session));
    }

    // As each booking does where the candidate was not asked before
    private static Happening booked() {
        return known(new StageFact.KnowsToBook(SIFT_CLOSES));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void asks_each_candidate_who_was_not_asked_once(Way way) {
        Participation participation = Participation.begin(SampleCandidacies.one(), STAGE, SIFT_CLOSES);
        List<String> asked = new ArrayList<>();
        for (Happening happening : way.happenings()) {
            switch (happening) {
                case Happening.Known(StageFact fact) -> participation.apply(fact);
                case Happening.Pass pass -> asked.addAll(askedIn(participation, pass));
            }
        }

        assertThat(String.join(" ", asked)).as(way.name()).isEqualTo(way.asked());
    }

    private static List<String> askedIn(Participation participation, Happening.Pass pass) {
        if (!Flow.next(STAGE, participation.status(), false, SIFT_CLOSES).equals(new Step.HaveBook())) {
            return List.of();
        }
        return switch (Flow.request(pass.announced(), pass.sessionAhead())) {
            case BY_LETTER -> {
                assertThat(participation.apply(new StageFact.KnowsToBook(SIFT_CLOSES)))
                        .isEmpty();
                yield List.of();
            }
            case BY_INVITATION ->
                participation.apply(new StageFact.AskedToBook(STAGE, 3, SIFT_CLOSES)).stream()
                        .map(BookingInvited.class::cast)
                        .map(event -> event.number() + (event.afterAbsence() ? "*" : ""))
                        .toList();
            case LATER -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  BY_LETTER",
        "true,  false, BY_LETTER",
        "false, true,  BY_INVITATION",
        "false, false, LATER"
    })
    void asks_by_the_letter_else_as_soon_as_there_is_something_to_book(
            boolean announced, boolean sessionAhead, BookingRequest expected) {
        assertThat(Flow.request(announced, sessionAhead)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"OUT, 12", "ONE_MORE_PLACE,"})
    void the_invitation_says_the_days_and_whether_an_absence_bars(AbsenceRule absence, @Nullable Integer barMonths) {
        PlanStage stage = SampleStages.of(booked(absence));
        Participation participation = Participation.begin(SampleCandidacies.one(), stage, SIFT_CLOSES);

        assertThat(participation.apply(new StageFact.AskedToBook(stage, 3, SIFT_CLOSES)))
                .containsExactly(new BookingInvited(
                        participation.applicationId(),
                        participation.vacancyId(),
                        participation.candidacy().candidateId(),
                        "fitness",
                        List.of(FITNESS_DAY),
                        3,
                        barMonths,
                        1,
                        false,
                        SIFT_CLOSES));
    }

    @Test
    void the_invitation_to_the_last_place_says_that_an_absence_bars() {
        Participation participation = Participation.begin(SampleCandidacies.one(), STAGE, SIFT_CLOSES);
        participation.apply(new StageFact.SessionPlaced(NINE));
        participation.apply(ABSENT);

        assertThat(participation.apply(new StageFact.AskedToBook(STAGE, 3, SIFT_CLOSES)))
                .extracting(event -> ((BookingInvited) event).barMonths())
                .containsExactly(12);
    }

    @Test
    void asks_only_where_candidates_book_and_the_stage_is_held() {
        SelectionStage allocated =
                stage("fitness", Kind.TEST).dates(FITNESS_DAY).build();
        SelectionStage optional = stage("fitness", Kind.TEST)
                .dates(FITNESS_DAY)
                .optional()
                .selfBooked()
                .build();

        assertThat(atWaiting(SampleStages.of(allocated))).isEqualTo(new Step.Stay());
        assertThat(atWaiting(SampleStages.of(optional))).isEqualTo(new Step.Stay());
        assertThat(atWaiting(SampleStages.decided(optional, OptionalDecision.HELD)))
                .isEqualTo(new Step.HaveBook());
        assertThat(atWaiting(SampleStages.decided(optional, OptionalDecision.SKIPPED)))
                .isEqualTo(new Step.MoveOn(null));
    }

    private static Step atWaiting(PlanStage stage) {
        return Flow.next(stage, ParticipationStatus.WAITING, false, SIFT_CLOSES);
    }
}
