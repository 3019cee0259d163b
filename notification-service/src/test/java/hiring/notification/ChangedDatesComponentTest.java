package hiring.notification;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.BookingInvited;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyTimetableChanged;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A letter that waits while dates change tells those that hold when it is sent. Here it waits for the contact. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedDatesComponentTest extends ComponentTest {

    private static final Instant OPENS = Instant.parse("2021-01-06T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2021-01-08T17:00:00Z");
    private static final Instant MOVED = Instant.parse("2021-01-15T17:00:00Z");
    private static final Instant MOVED_AGAIN = Instant.parse("2021-01-22T17:00:00Z");

    @Test
    void sends_the_moved_window_in_an_invitation_that_waited() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(invited(sample, CLOSES, 0));
        obligationsWait(sample, 1);
        kafka.send(moved(sample, 1, MOVED));
        timetableIsKnown(sample, 1);
        kafka.send(sample.contact());

        assertThat(mailsOf(sample, 1)).contains("Friday 15 January 2021").doesNotContain("8 January");
    }

    @Test
    void sends_the_moved_window_in_an_invitation_that_comes_after_the_change() {
        Sample sample = Sample.fresh();
        kafka.send(moved(sample, 2, MOVED_AGAIN));
        kafka.send(moved(sample, 1, MOVED));
        kafka.send(sample.published());
        // Topics have no common order
        timetableIsKnown(sample, 2);
        kafka.send(invited(sample, CLOSES, null));
        obligationsWait(sample, 1);
        kafka.send(sample.contact());

        assertThat(mailsOf(sample, 1)).contains("Friday 22 January 2021");
    }

    @Test
    void sends_the_window_of_the_invitation_when_it_is_newer() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(moved(sample, 1, CLOSES));
        timetableIsKnown(sample, 1);
        kafka.send(invited(sample, MOVED, 2));
        obligationsWait(sample, 1);
        kafka.send(sample.contact());

        assertThat(mailsOf(sample, 1)).contains("Friday 15 January 2021");
    }

    @Test
    void sends_the_moved_days_in_an_invitation_to_book() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(new VacancyTimetableChanged(
                sample.vacancy(),
                1,
                null,
                TimetableChangeReason.ARRANGEMENTS_CHANGED,
                CLOSES,
                List.of(new StageDates(Sample.CENTRE, null, null, List.of(LocalDate.of(2021, 2, 2)), null)),
                Sample.THEN));
        timetableIsKnown(sample, 1);
        kafka.send(new BookingInvited(
                sample.application(),
                sample.vacancy(),
                sample.candidate(),
                Sample.CENTRE,
                List.of(LocalDate.of(2021, 1, 25)),
                0,
                null,
                1,
                false,
                Sample.THEN));
        obligationsWait(sample, 1);
        kafka.send(sample.contact());

        assertThat(mailsOf(sample, 1)).contains("Tuesday 2 February 2021").doesNotContain("25 January");
    }

    @Test
    void sends_an_invitation_in_a_window_that_was_extended() {
        Sample sample = Sample.fresh();
        Sample late = sample.another();
        kafka.send(sample.published());
        kafka.send(invited(sample, CLOSES, 0));
        obligationsWait(sample, 1);
        kafka.send(moved(sample, 1, MOVED));
        timetableIsKnown(sample, 1);
        clock.moveTo(CLOSES.plusSeconds(60));
        kafka.send(invited(late, CLOSES, 0));
        obligationsWait(sample, 2);
        kafka.send(sample.contact());
        kafka.send(late.contact());

        assertThat(mailsOf(sample, 1)).contains("Friday 15 January 2021");
        assertThat(mailsOf(late, 1)).contains("Friday 15 January 2021");
    }

    @Test
    void sends_the_latest_dates_in_a_letter_about_changed_dates() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(told(sample, 1, MOVED));
        kafka.send(told(sample, 2, MOVED_AGAIN));
        obligationsWait(sample, 2);
        kafka.send(moved(sample, 1, MOVED));
        kafka.send(moved(sample, 2, MOVED_AGAIN));
        timetableIsKnown(sample, 2);
        kafka.send(sample.contact());

        assertThat(mailsOf(sample, 2)).contains("22 January 2021").doesNotContain("15 January");
    }

    @Test
    void replaces_a_waiting_extension_by_the_next() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(extended(sample, MOVED, Sample.THEN));
        kafka.send(extended(sample, MOVED_AGAIN, Sample.THEN.plusSeconds(1)));
        eventually(() -> counts(sample).body("cancelled", equalTo(1)));
        kafka.send(sample.contact());

        assertThat(mailsOf(sample, 1)).contains("22 January 2021");
    }

    private static SiftInvited invited(Sample s, Instant closes, @Nullable Integer timetable) {
        return new SiftInvited(
                s.application(), s.vacancy(), s.candidate(), Sample.VIDEO, OPENS, closes, timetable, Sample.THEN);
    }

    private static VacancyTimetableChanged moved(Sample s, int version, Instant closes) {
        return new VacancyTimetableChanged(
                s.vacancy(),
                version,
                null,
                TimetableChangeReason.TECHNICAL_FAULT,
                closes,
                List.of(windowTo(closes)),
                Sample.THEN);
    }

    private static ApplicationTimetableChanged told(Sample s, int version, Instant closes) {
        return new ApplicationTimetableChanged(
                s.application(),
                s.vacancy(),
                s.candidate(),
                version,
                TimetableChangeReason.TECHNICAL_FAULT,
                false,
                true,
                closes,
                List.of(windowTo(closes)),
                Sample.THEN);
    }

    private static StageDates windowTo(Instant closes) {
        return new StageDates(Sample.VIDEO, OPENS, closes, List.of(), null);
    }

    private static ApplicationDeadlineExtended extended(Sample s, Instant until, Instant at) {
        return new ApplicationDeadlineExtended(s.application(), s.vacancy(), s.candidate(), until, at);
    }

    private static void obligationsWait(Sample sample, int obligations) {
        eventually(
                () -> counts(sample).body("obligations", equalTo(obligations)).body("open", equalTo(obligations)));
    }

    private void timetableIsKnown(Sample sample, int version) {
        eventually(() -> assertThat(
                        number("select version from changed_timetable where vacancy_id = '%s'", sample.vacancy()))
                .isEqualTo(version));
    }

    private static String mailsOf(Sample sample, int number) {
        eventually(() -> assertThat(MailServer.receivedBy(sample.email())).hasSize(number));
        return String.join(
                "\n",
                MailServer.receivedBy(sample.email()).stream()
                        .map(MailServer::source)
                        .toList());
    }
}
