package hiring.application.offer;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.vacancy.IntakePlaces;
import hiring.events.OfferAccepted;
import hiring.events.OfferLapsed;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.problem.FieldError;
import hiring.kit.time.WorkingDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
    private static final LocalDate RESPOND_BY = LocalDate.of(2021, 3, 5);
    private static final Instant LATE = Instant.parse("2021-03-06T00:00:00Z");
    private static final Instant MADE = Instant.parse("2021-02-22T09:00:00Z");

    private final WorkingDays workingDays = WorkingDays.in(LONDON);
    private final Offer offer = new Offer(
            ID,
            new ApplicationId(ID),
            new VacancyId(ID),
            new CandidateId(ID),
            terms("2021-03-22", RESPOND_BY.toString()),
            LONDON,
            MADE);

    @Test
    void is_answered_until_the_end_of_its_last_day() {
        assertThat(offer.answer(OfferAnswer.ACCEPTED, LATE.minusNanos(1)))
                .isEqualTo(new AnswerOutcome.Answered(offer, new OfferAccepted(ID, ID, ID, ID, LATE.minusNanos(1))));
        assertThat(offer.status()).isEqualTo(OfferStatus.ACCEPTED);
    }

    @Test
    void is_not_answered_any_more_from_the_first_late_instant() {
        assertThat(offer.answer(OfferAnswer.ACCEPTED, LATE)).isEqualTo(new AnswerOutcome.TooLate(LATE));
        assertThat(offer.status()).isEqualTo(OfferStatus.OPEN);
    }

    @Test
    void repeats_the_same_answer_and_refuses_another_one() {
        offer.answer(OfferAnswer.DECLINED, MADE);
        assertThat(offer.answer(OfferAnswer.DECLINED, LATE)).isEqualTo(new AnswerOutcome.AlreadySo(offer));
        assertThat(offer.answer(OfferAnswer.ACCEPTED, MADE))
                .isEqualTo(new AnswerOutcome.AnsweredOtherwise(OfferStatus.DECLINED));
    }

    @Test
    void lapses_once_and_only_when_it_is_late() {
        assertThat(offer.lapse(LATE.minusNanos(1))).isEmpty();
        assertThat(offer.lapse(LATE.plusSeconds(60))).contains(new OfferLapsed(ID, ID, ID, ID, LATE));
        assertThat(offer.lapse(LATE.plusSeconds(60))).isEmpty();
        assertThat(offer.answer(OfferAnswer.ACCEPTED, MADE)).isEqualTo(new AnswerOutcome.TooLate(LATE));
    }

    @ParameterizedTest
    // The days before, on and after the clocks change
    @CsvSource({
        "2021-03-27,2021-03-28T00:00:00Z",
        "2021-03-28,2021-03-28T23:00:00Z",
        "2021-10-30,2021-10-30T23:00:00Z",
        "2021-10-31,2021-11-01T00:00:00Z"
    })
    void the_last_day_ends_by_the_clocks_of_london(LocalDate day, Instant end) {
        assertThat(OfferRules.lateFrom(day, LONDON)).isEqualTo(end);
    }

    @Test
    void a_start_is_a_working_day_after_the_answer_and_not_before_the_programme() {
        LocalDate today = LocalDate.of(2021, 2, 22);
        LocalDate programme = LocalDate.of(2021, 3, 22);
        assertThat(OfferRules.faults(terms("2021-03-22", "2021-03-05"), programme, List.of(), today, workingDays))
                .isEmpty();
        assertThat(OfferRules.faults(terms("2021-03-15", "2021-03-05"), null, List.of(), today, workingDays))
                .isEmpty();
        assertThat(codes(terms("2021-03-15", "2021-03-05"), programme, today)).containsExactly("before-programme");
        assertThat(codes(terms("2021-03-22", "2021-03-22"), programme, today)).containsExactly("before-answer");
        assertThat(codes(terms("2021-03-22", "2021-02-21"), programme, today)).containsExactly("in-the-past");
        assertThat(codes(terms("2021-04-02", "2021-02-22"), programme, today)).containsExactly("not-a-working-day");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-22,3,1,",
        "2021-05-24,3,1,",
        "2021-05-24,0,1,",
        // Neither a day between two intakes nor one before the first
        "2021-04-12,3,1,not-an-intake",
        "2021-03-15,3,1,not-an-intake",
        "2021-03-20,3,1,not-a-working-day not-an-intake",
        "2021-03-22,0,1,intake-full",
        "2021-05-24,0,0,intake-full"
    })
    void a_start_is_in_an_intake_with_a_place(String start, int first, int last, @Nullable String expected) {
        List<IntakePlaces> intakes = List.of(
                new IntakePlaces(LocalDate.of(2021, 3, 22), 3, first),
                new IntakePlaces(LocalDate.of(2021, 5, 24), 1, last));

        List<FieldError> faults = OfferRules.faults(
                terms(start, "2021-03-05"), LocalDate.of(2021, 3, 22), intakes, LocalDate.of(2021, 2, 22), workingDays);

        assertThat(faults).allMatch(fault -> fault.pointer().equals("/startsOn"));
        assertThat(faults)
                .extracting(FieldError::code)
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ", -1)));
    }

    @Test
    void the_intakes_are_named_that_can_be_offered_instead() {
        LocalDate march = LocalDate.of(2021, 3, 22);
        LocalDate may = LocalDate.of(2021, 5, 24);
        LocalDate today = LocalDate.of(2021, 2, 22);
        List<IntakePlaces> oneFree = List.of(new IntakePlaces(march, 3, 0), new IntakePlaces(may, 2, 2));
        List<IntakePlaces> noneFree = List.of(new IntakePlaces(march, 3, 0));

        assertThat(OfferRules.faults(terms("2021-04-12", "2021-03-05"), march, oneFree, today, workingDays))
                .extracting(FieldError::message)
                .containsExactly("No intake starts on 12 April 2021; they start on 22 March 2021, 24 May 2021");
        assertThat(OfferRules.faults(terms("2021-03-22", "2021-03-05"), march, oneFree, today, workingDays))
                .extracting(FieldError::message)
                .containsExactly("No place is left in the intake of 22 March 2021; places are left on 24 May 2021 (2)");
        assertThat(OfferRules.faults(terms("2021-03-22", "2021-03-05"), march, noneFree, today, workingDays))
                .extracting(FieldError::message)
                .containsExactly("No place is left in the intake of 22 March 2021; no intake has one left");
    }

    @Test
    void every_status_can_be_reached_and_only_two_hold_an_opening() {
        assertThat(OfferStatus.OPEN.next())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(OfferStatus.OPEN)));
        assertThat(EnumSet.allOf(OfferStatus.class).stream().filter(OfferStatus::holdsAnOpening))
                .containsExactly(OfferStatus.OPEN, OfferStatus.ACCEPTED);
    }

    private List<String> codes(OfferTerms terms, LocalDate programme, LocalDate today) {
        return OfferRules.faults(terms, programme, List.of(), today, workingDays).stream()
                .map(FieldError::code)
                .toList();
    }

    private static OfferTerms terms(String startsOn, String respondBy) {
        return new OfferTerms(
                new BigDecimal("25000"), "KR 8", LocalDate.parse(startsOn), LocalDate.parse(respondBy), List.of());
    }
}
