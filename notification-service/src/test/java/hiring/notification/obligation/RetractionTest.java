package hiring.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.notification.NoticeEvents;
import hiring.notification.Sample;
import hiring.notification.fact.Fact;
import hiring.notification.fact.FactKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every announcement with every later fact. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetractionTest {

    private static final UUID APPLICATION = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final Sample SAMPLE = new Sample(
            UUID.fromString("00000000-0000-0000-0000-0000000000b1"),
            APPLICATION,
            UUID.fromString("00000000-0000-0000-0000-0000000000c1"),
            "zoe@example.org");
    private static final Instant ANNOUNCED = Sample.THEN;
    private static final Instant LATER = ANNOUNCED.plusSeconds(1);

    // The columns are the constants of FactKind in their order.
    // . nothing, u cancel unsent, m counter-message, c counter-message and calendar, r replace
    private static final String TABLE = """
        APPLICATION_RECEIVED         . . . u m m u . . . . . u . . . . . . u . . .
        APPLICATION_WITHDRAWN        . . . . . . . . . . . . . . . . . . . u . . .
        TIMETABLE_CHANGED            . u . u m m u . . . . . u . . . . . . u . . .
        DEADLINE_EXTENDED            u u m u m m . . . . . . . . . . . . . u u . .
        VACANCY_WITHDRAWN            . . . . . . . . . . . . . . . . . . . u . . .
        NOT_ELIGIBLE                 . . . u . . . m . . . . . . . . . . . u . . .
        ELIGIBILITY_REOPENED         . . . m m m m . . . . . u . . . . . . u . . .
        SIFT_INVITATION              . . . m m m m . u . . u m u . . . . . u u . .
        VIDEO_RECEIVED               . . . u m m u . . . . u u u . . . . . u . . .
        QUESTIONNAIRE_INVITATION     . . . m m m m . . . . u m u . . . . . u . . .
        BOOKING_INVITATION           . . . m m m m . . u . u m u . . . . . u . . .
        SHORTLISTED                  . . . m m m m . . . . . m u . . . . . u . . u
        NOT_SHORTLISTED              . . . u . . . . . . . . . . . . . . . u . . u
        ASSESSMENT_CENTRE_INVITATION . . . c c c c . . r c u c u . . . . . u u . .
        INTERVIEW_INVITATION         . . . c c c c . . r c u c u . . . . . u u . .
        SESSION_CANCELLED            . . . m m m m . . m . u m u . . . . . u u . .
        OUTCOME_SUCCESSFUL           . . . m m m . . . . . . . . . . . m m u . . .
        OUTCOME_RESERVE              . . . m m m . . . . . . . . m . . . . u . . .
        OUTCOME_UNSUCCESSFUL         . . . u . . . . . . . . . . . . . . . u . . .
        OFFER                        . . . m m m . . . . . . . . . . u m m u u . .
        OFFER_ACCEPTED               . . . . . . . . . . . . . . . . . . . u . . .
        OFFER_DECLINED               . . . . . . . . . . . . . . . . . . . u . . .
        OFFER_LAPSED                 . . . u . . . . . . . . . . . m . . . u . . .
        RESERVE_PROMOTED             . . . m m m . . . . . . . . . . . m m u . . .
        FEEDBACK_RELEASED            . . . . . . . . . . . . . . . . . . . u . . .
        """;

    static Stream<Arguments> cells() {
        return TABLE.lines().flatMap(line -> {
            List<String> row = List.of(line.split(" +", -1));
            List<FactKind> facts = List.of(FactKind.values());
            return IntStream.range(0, facts.size())
                    .mapToObj(i ->
                            Arguments.of(NoticeKind.valueOf(row.getFirst()), facts.get(i), effectOf(row.get(i + 1))));
        });
    }

    private static Effect effectOf(String mark) {
        return switch (mark) {
            case "." -> Effect.NOTHING;
            case "u" -> Effect.CANCEL_UNSENT;
            case "m" -> Effect.COUNTER_MESSAGE;
            case "c" -> Effect.COUNTER_MESSAGE_AND_CALENDAR;
            case "r" -> Effect.REPLACE;
            default -> throw new IllegalArgumentException(mark);
        };
    }

    @Test
    void has_a_row_for_every_notice() {
        assertThat(TABLE.lines().map(row -> NoticeKind.valueOf(row.substring(0, row.indexOf(' ')))))
                .as("Rows of the table in this test")
                .containsExactly(NoticeKind.values());
    }

    @Test
    void covers_every_announcement_with_every_fact() {
        assertThat(cells()).hasSize(NoticeKind.values().length * FactKind.values().length);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void gives_the_effect_of_the_table(NoticeKind announcement, FactKind fact, Effect expected) {
        assertThat(Retraction.effect(announcement, fact)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void has_a_letter_for_each_fact_that_takes_an_announcement_back(
            NoticeKind announcement, FactKind fact, Effect effect) {
        if (effect.compareTo(Effect.CANCEL_UNSENT) > 0) {
            assertThat(NoticeKind.values()).anyMatch(letter -> Retraction.tells(letter, fact));
        }
        if (effect.compareTo(Effect.COUNTER_MESSAGE) > 0) {
            assertThat(NoticeKind.values())
                    .anyMatch(letter -> Retraction.tells(letter, fact) && Retraction.updatesCalendar(letter));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cancels_untold_announcements_in_either_order_of_events(NoticeKind announcement, FactKind kind, Effect effect) {
        boolean cancelled = effect != Effect.NOTHING;
        Fact fact = fact(kind, announcement, LATER);

        Obligation waiting = obligation(announcement);
        waiting.retractedBy(List.of(fact)).ifPresent(waiting::retract);
        Obligation open = obligation(announcement);
        open.open(2);
        open.retractedBy(List.of(fact)).ifPresent(open::retract);

        for (Obligation obligation : List.of(waiting, open)) {
            assertThat(obligation.state() == ObligationState.CANCELLED).isEqualTo(cancelled);
            assertThat(obligation.mayBeTold(ANNOUNCED)).isEqualTo(!cancelled);
        }
        if (cancelled) {
            open.channelDone(LATER);
            assertThat(open.state()).isEqualTo(ObligationState.CANCELLED);
            assertThat(open.retract(FactKind.CONTACT_ERASED)).isFalse();
            assertThat(open.retractedBy()).contains(kind);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void keeps_told_announcements_done_and_tells_them_no_more(NoticeKind announcement, FactKind kind, Effect effect) {
        Obligation told = obligation(announcement);
        told.open(1);
        told.channelDone(ANNOUNCED);

        told.retractedBy(List.of(fact(kind, announcement, LATER))).ifPresent(told::retract);

        assertThat(told.state()).isEqualTo(ObligationState.DONE);
        assertThat(told.mayBeTold(ANNOUNCED)).isEqualTo(effect == Effect.NOTHING);
    }

    @Test
    void keeps_an_invitation_when_an_older_place_arrives() {
        assertThat(of(NoticeKind.INTERVIEW_INVITATION, place(ANNOUNCED.minusSeconds(1))))
                .isEmpty();
        assertThat(of(NoticeKind.INTERVIEW_INVITATION, place(ANNOUNCED))).isEmpty();
        assertThat(of(NoticeKind.INTERVIEW_INVITATION, place(LATER))).contains(FactKind.PLACE_GIVEN);
    }

    @Test
    void asks_to_book_again_after_a_place_that_was_not_used() {
        assertThat(of(NoticeKind.BOOKING_INVITATION, place(ANNOUNCED.minusSeconds(1))))
                .isEmpty();
        assertThat(of(NoticeKind.BOOKING_INVITATION, place(LATER))).contains(FactKind.PLACE_GIVEN);
    }

    @Test
    void keeps_a_place_that_was_given_after_a_cancelled_session() {
        Fact released = new Fact(FactKind.PLACE_RELEASED, APPLICATION, Sample.INTERVIEW, ANNOUNCED.minusSeconds(1));

        assertThat(of(NoticeKind.INTERVIEW_INVITATION, released)).isEmpty();
        assertThat(of(
                        NoticeKind.INTERVIEW_INVITATION,
                        new Fact(FactKind.PLACE_RELEASED, APPLICATION, Sample.INTERVIEW, ANNOUNCED)))
                .contains(FactKind.PLACE_RELEASED);
    }

    @Test
    void ignores_facts_about_other_stages_and_offers() {
        for (FactKind kind : List.of(FactKind.PLACE_GIVEN, FactKind.PLACE_RELEASED, FactKind.STAGE_DECIDED)) {
            assertThat(of(NoticeKind.INTERVIEW_INVITATION, new Fact(kind, APPLICATION, Sample.CENTRE, LATER)))
                    .isEmpty();
        }
        assertThat(Retraction.of(
                        NoticeKind.OFFER,
                        "second",
                        ANNOUNCED,
                        List.of(new Fact(FactKind.OFFER_LAPSED, APPLICATION, "first", LATER))))
                .isEmpty();
    }

    @Test
    void replaces_an_extension_only_by_a_later_one() {
        for (int seconds : List.of(-1, 0)) {
            assertThat(of(NoticeKind.DEADLINE_EXTENDED, extension(ANNOUNCED.plusSeconds(seconds))))
                    .isEmpty();
        }
        assertThat(of(NoticeKind.DEADLINE_EXTENDED, extension(LATER))).contains(FactKind.DEADLINE_EXTENDED);
    }

    @Test
    void keeps_a_refusal_that_was_decided_after_the_reopening() {
        Fact reopened = new Fact(FactKind.ELIGIBILITY_REOPENED, APPLICATION, "", ANNOUNCED.minusSeconds(1));

        assertThat(of(NoticeKind.NOT_ELIGIBLE, reopened)).isEmpty();
    }

    @Test
    void ignores_a_refusal_that_was_reopened() {
        Fact refused = new Fact(FactKind.FOUND_INELIGIBLE, APPLICATION, "", ANNOUNCED.minusSeconds(2));
        Fact reopened = new Fact(FactKind.ELIGIBILITY_REOPENED, APPLICATION, "", ANNOUNCED.minusSeconds(1));

        assertThat(of(NoticeKind.INTERVIEW_INVITATION, refused)).contains(FactKind.FOUND_INELIGIBLE);
        assertThat(of(NoticeKind.INTERVIEW_INVITATION, refused, reopened)).isEmpty();
    }

    @Test
    void tells_each_decision_on_a_stage() {
        Fact rejected = new Fact(FactKind.REJECTED, APPLICATION, Sample.VIDEO, 2, LATER);

        assertThat(Retraction.of(NoticeKind.SHORTLISTED, Sample.VIDEO, ANNOUNCED, List.of(rejected)))
                .isEmpty();
        assertThat(Retraction.of(NoticeKind.SHORTLISTED, Sample.CENTRE, ANNOUNCED, List.of(rejected)))
                .contains(FactKind.REJECTED);
    }

    @Test
    void ignores_a_rejection_that_a_later_publication_has_undone() {
        Fact rejected = new Fact(FactKind.REJECTED, APPLICATION, Sample.VIDEO, 2, ANNOUNCED.minusSeconds(9));
        Fact progressed = new Fact(FactKind.PROGRESSED, APPLICATION, Sample.VIDEO, 3, ANNOUNCED.minusSeconds(1));
        Fact elsewhere = new Fact(FactKind.PROGRESSED, APPLICATION, Sample.CENTRE, 3, ANNOUNCED.minusSeconds(1));
        Fact again = new Fact(FactKind.REJECTED, APPLICATION, Sample.VIDEO, 4, ANNOUNCED.minusSeconds(1));

        assertThat(of(NoticeKind.INTERVIEW_INVITATION, rejected)).contains(FactKind.REJECTED);
        assertThat(of(NoticeKind.INTERVIEW_INVITATION, rejected, progressed)).isEmpty();
        assertThat(of(NoticeKind.INTERVIEW_INVITATION, rejected, elsewhere)).contains(FactKind.REJECTED);
        assertThat(of(NoticeKind.INTERVIEW_INVITATION, again, progressed)).contains(FactKind.REJECTED);
    }

    @Test
    void does_not_revive_an_invitation_from_before_the_rejection() {
        Fact rejected = new Fact(FactKind.REJECTED, APPLICATION, Sample.VIDEO, 2, LATER);
        Fact progressed = new Fact(FactKind.PROGRESSED, APPLICATION, Sample.VIDEO, 3, LATER.plusSeconds(1));

        assertThat(of(NoticeKind.INTERVIEW_INVITATION, rejected, progressed)).contains(FactKind.REJECTED);
    }

    @Test
    void passes_at_the_instant_that_the_announcement_is_about() {
        Obligation invitation = obligation(NoticeKind.INTERVIEW_INVITATION);

        assertThat(invitation.isPassed(NoticeEvents.BEGINS.minusMillis(1))).isFalse();
        assertThat(invitation.isPassed(NoticeEvents.BEGINS)).isTrue();
        assertThat(invitation.mayBeTold(NoticeEvents.BEGINS)).isFalse();
        assertThat(obligation(NoticeKind.SIFT_INVITATION).isPassed(NoticeEvents.CLOSES.minusMillis(1)))
                .isFalse();
        assertThat(obligation(NoticeKind.SIFT_INVITATION).isPassed(NoticeEvents.CLOSES))
                .isTrue();
        assertThat(obligation(NoticeKind.OUTCOME_SUCCESSFUL).isPassed(Instant.MAX))
                .isFalse();
    }

    private static Optional<FactKind> of(NoticeKind announcement, Fact... facts) {
        return Retraction.of(announcement, Sample.INTERVIEW, ANNOUNCED, List.of(facts));
    }

    private static Fact place(Instant at) {
        return new Fact(FactKind.PLACE_GIVEN, APPLICATION, Sample.INTERVIEW, at);
    }

    private static Fact extension(Instant at) {
        return new Fact(FactKind.DEADLINE_EXTENDED, APPLICATION, "", at);
    }

    private static Fact fact(FactKind kind, NoticeKind announcement, Instant at) {
        // A rejection after another stage: the decisions on one stage are told one after the other
        String scope =
                kind == FactKind.REJECTED ? "another" : cause(announcement).scope();
        return new Fact(kind, APPLICATION, scope, at);
    }

    private static Obligation obligation(NoticeKind kind) {
        return new Obligation(cause(kind), ANNOUNCED);
    }

    private static Cause cause(NoticeKind kind) {
        return new NoticeEvents(SAMPLE, ANNOUNCED).fullCause(kind);
    }
}
