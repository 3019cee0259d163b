package hiring.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import hiring.events.BookingInvited;
import hiring.events.CandidateContactChangedV2;
import hiring.events.id.ApplicationId;
import hiring.kit.calendar.CalendarRevision;
import hiring.kit.testing.Calendars;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.notification.MailServer;
import hiring.notification.NoticeEvents;
import hiring.notification.Sample;
import hiring.notification.contact.Contact;
import hiring.notification.fact.FactKind;
import hiring.notification.obligation.Cause;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Obligation;
import hiring.notification.vacancy.KnownVacancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every letter, from the real templates. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterWriterComponentTest {

    private static final Sample SAMPLE = Sample.fresh();
    private static final Instant LATER = Sample.THEN.plusSeconds(60);
    private static final Instant NOW = Instant.parse("2021-01-20T10:00:00Z");

    @Inject
    LetterWriter letters;

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void says_the_same_in_both_forms(NoticeKind kind) {
        RenderedLetter letter = write(full(kind), vacancy("contact@kent.example"), person());

        isComplete(letter);
        assertThat(letter.subject()).endsWith(": Graduate Development Operations Officer");
        assertThat(letter.text()).contains("Dear Zoë O'Brien", "contact@kent.example", "KCC-2020-117");
        assertThat(letter.html()).contains("<html lang=\"en-GB\">", "<h1", "<h2", "Dear Zoë O&#39;Brien");
        String words = letter.html()
                .replaceAll("<[^>]+>", "\n")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        letter.text()
                .lines()
                .flatMap(line ->
                        java.util.Arrays.stream(line.replaceFirst("^\\* ", "").split(": ", 2)))
                .filter(part -> !part.isBlank() && !part.equals("---"))
                .forEach(part -> assertThat(words).contains(part.strip()));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void is_complete_without_optional_details(NoticeKind kind) {
        RenderedLetter letter = write(sparse(kind), vacancy(null), person());

        isComplete(letter);
        assertThat(letter.text()).contains("Contact the recruitment team at Kent County Council");
        assertThat(letter.calendars()).hasSize(kind.invitesToSession() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void asks_only_candidates_with_an_account_to_sign_in(NoticeKind kind) {
        String online = write(full(kind), vacancy(null), person()).text();
        String onPaper =
                write(full(kind), vacancy(null), onPaper("ida@example.org")).text();

        assertThat(onPaper).doesNotContainIgnoringCase("sign in").doesNotContainIgnoringCase("signing in");
        assertThat(onPaper).doesNotContain("your account");
        assertThat(online.equals(onPaper)).isEqualTo(!online.matches("(?is).*(sign in|signing in).*"));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void promises_no_email_to_a_candidate_without_an_address(NoticeKind kind) {
        Contact.Reachable ida = onPaper(null);
        String printed = letters.print(full(kind), vacancy("contact@kent.example"), ida, List.of(), NOW);

        assertThat(printed)
                .contains("Dear Zoë")
                .doesNotContain("email you", "calendar file", "attached file", "telephone you");
        assertThat(letters.points(full(kind), vacancy("contact@kent.example"), ida, List.of()))
                .isNotEmpty()
                .noneMatch(point -> point.contains("on its way"));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void escapes_hostile_names(NoticeKind kind) {
        Contact.Reachable eve = reachable("<script>alert('x')</script>\r\nBcc: all@example.org {letter.title}");
        RenderedLetter letter = write(full(kind), vacancy("Officer </title><b>\r\nX-Injected: yes", null), eve);

        assertThat(letter.html()).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.text()).contains("Dear <script>alert('x')</script> Bcc: all@example.org {letter.title}");
    }

    @Test
    void names_time_and_place_in_an_invitation() {
        String text = write(full(NoticeKind.ASSESSMENT_CENTRE_INVITATION), vacancy(null), person())
                .text();

        assertThat(text)
                .contains(
                        "When: 9:30am to 4pm on Monday 25 January 2021",
                        "Where: Sessions House, Maidstone",
                        "We will also telephone you");
    }

    @Test
    void writes_a_deadline_at_midnight_as_the_end_of_the_day_before() {
        assertThat(write(full(NoticeKind.OFFER), vacancy(null), person()).text())
                .contains(
                        "Answer by: 11:59pm on Monday 1 March 2021",
                        "Start date: Monday 22 March 2021",
                        "Notice to leave: 1 month",
                        "Annual leave: 27 days a year");
    }

    @Test
    void writes_an_opening_at_midnight_as_the_start_of_its_day() {
        assertThat(write(full(NoticeKind.SIFT_INVITATION), vacancy(null), person())
                        .text())
                .contains("Opens: the start of Tuesday 22 December 2020", "Closes: midday on Tuesday 5 January 2021");
    }

    @Test
    void names_the_first_and_the_last_of_many_days_to_choose_from() {
        List<LocalDate> days = LocalDate.of(2021, 1, 4)
                .datesUntil(LocalDate.of(2021, 1, 16))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();

        assertThat(write(toBook(days.subList(0, 10)), vacancy(null), person()).text())
                .contains("* Monday 4 January 2021", "* Thursday 14 January 2021");
        assertThat(write(toBook(days), vacancy(null), person()).text())
                .contains("* 11 days from Monday 4 January 2021 to Friday 15 January 2021");
    }

    private static Obligation toBook(List<LocalDate> days) {
        return new Obligation(
                Cause.of(new BookingInvited(
                                SAMPLE.application(),
                                SAMPLE.vacancy(),
                                SAMPLE.candidate(),
                                Sample.CENTRE,
                                days,
                                0,
                                null,
                                1,
                                false,
                                Sample.THEN))
                        .orElseThrow(),
                NOW);
    }

    @Test
    void names_checks_and_training_in_an_offer() {
        String text = write(full(NoticeKind.OFFER), vacancy(null), person()).text();

        assertThat(text)
                .contains(
                        "Training to complete: Kent Manager, by Tuesday 22 March 2022",
                        "* Your identity and your right to work in the United Kingdom",
                        "* An enhanced check with the barred lists by the Disclosure and Barring Service (DBS)",
                        "* Your driving licence and the insurance of your car for work");
        assertThat(write(sparse(NoticeKind.OFFER), vacancy(null), person()).text())
                .doesNotContain("Checks before you start", "Training to complete");
    }

    @Test
    void tells_of_a_withdrawn_offer_in_the_letter_about_the_withdrawn_vacancy() {
        assertThat(write(full(NoticeKind.VACANCY_WITHDRAWN), vacancy(null), person())
                        .text())
                .contains("can no longer be accepted");
        assertThat(write(sparse(NoticeKind.VACANCY_WITHDRAWN), vacancy(null), person())
                        .text())
                .doesNotContain("offer");
    }

    @Test
    void names_the_reason_of_changed_dates() {
        assertThat(write(full(NoticeKind.TIMETABLE_CHANGED), vacancy(null), person())
                        .text())
                .contains(
                        "because something did not work",
                        "First sift activity: from Monday 11 January 2021 to 11:59pm on Monday 18 January 2021",
                        "Interview: Thursday 4 March 2021",
                        "we have not received it yet");
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"ASSESSMENT_CENTRE_INVITATION", "INTERVIEW_INVITATION"})
    void replaces_the_calendar_entry_of_an_earlier_invitation(NoticeKind kind) {
        Obligation invitation = full(kind);
        VEvent first = entry(write(invitation, vacancy(null), person()), "REQUEST");
        VEvent second =
                entry(letters.write(full(kind, LATER), vacancy(null), person(), List.of(invitation)), "REQUEST");

        assertThat(first.getUid().getValue()).isEqualTo(SAMPLE.application() + "." + invitation.scope() + "@hiring");
        assertThat(second.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(first.getSequence().getValue()).isEqualTo(CalendarRevision.of(Sample.THEN));
        assertThat(second.getSequence().getValue()).isEqualTo(CalendarRevision.of(LATER));
        assertThat(second.getDateTimeStamp().getValue().toInstant()).isEqualTo(LATER);
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(NoticeEvents.BEGINS);
        assertThat(first.getDateEnd().getValue().toInstant()).isEqualTo(NoticeEvents.ENDS);
        assertThat(first.getLocation().getValue()).isEqualTo("Sessions House, Maidstone");
        assertThat(first.getAttendees().getFirst().getEmail()).isEqualTo(SAMPLE.email());
    }

    @Test
    void says_that_an_invitation_replaces_an_earlier_one() {
        RenderedLetter letter = letters.write(
                full(NoticeKind.INTERVIEW_INVITATION, LATER),
                vacancy(null),
                person(),
                List.of(full(NoticeKind.INTERVIEW_INVITATION)));

        assertThat(letter.subject()).startsWith("New date for your interview");
        assertThat(letter.text()).contains("replaces the one we sent you before");
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"ASSESSMENT_CENTRE_INVITATION", "INTERVIEW_INVITATION"})
    void gives_the_points_for_a_call(NoticeKind kind) {
        assertThat(letters.points(full(kind), vacancy("contact@kent.example"), person(), List.of()))
                .hasSizeGreaterThan(4)
                .contains("When: 9:30am to 4pm on Monday 25 January 2021.", "Where: Sessions House, Maidstone.")
                .allSatisfy(point -> assertThat(point).doesNotContain("null", "{", "NOT_FOUND"));
    }

    // Each letter with the fact that it tells
    @ParameterizedTest
    @CsvSource({
        "APPLICATION_WITHDRAWN, APPLICATION_WITHDRAWN",
        "VACANCY_WITHDRAWN, APPLICATION_STOPPED",
        "VACANCY_WITHDRAWN, VACANCY_WITHDRAWN",
        "NOT_ELIGIBLE, FOUND_INELIGIBLE",
        "SESSION_CANCELLED, PLACE_RELEASED",
        "NOT_SHORTLISTED, REJECTED",
        "OUTCOME_UNSUCCESSFUL, REJECTED"
    })
    void cancels_the_calendar_entry_of_an_invitation_that_is_taken_back(NoticeKind kind, FactKind fact) {
        Obligation invitation = full(NoticeKind.INTERVIEW_INVITATION);
        invitation.retract(fact);

        RenderedLetter letter = letters.write(full(kind, LATER), vacancy(null), person(), List.of(invitation));

        isComplete(letter);
        VEvent cancelled = entry(letter, "CANCEL");
        VEvent invited = entry(write(invitation, vacancy(null), person()), "REQUEST");
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getUid().getValue()).isEqualTo(invited.getUid().getValue());
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(invited.getSequence().getValue());
        assertThat(letter.text()).contains("your calendar");
    }

    @Test
    void does_not_cancel_an_appointment_that_was_replaced_or_has_passed() {
        Obligation replaced = full(NoticeKind.INTERVIEW_INVITATION);
        replaced.retract(FactKind.PLACE_GIVEN);
        Obligation passed = full(NoticeKind.ASSESSMENT_CENTRE_INVITATION);
        passed.retract(FactKind.APPLICATION_WITHDRAWN);
        Obligation withdrawal = full(NoticeKind.APPLICATION_WITHDRAWN, NoticeEvents.BEGINS);

        for (Obligation told : List.of(replaced, passed)) {
            RenderedLetter letter = letters.write(withdrawal, vacancy(null), person(), List.of(told));
            assertThat(letter.calendars()).isEmpty();
            assertThat(letter.text()).doesNotContain("calendar");
        }
    }

    @Test
    void attaches_a_calendar_for_a_name_with_quotation_marks() {
        KnownVacancy weald = new KnownVacancy(SAMPLE.published(1, "Officer \"Field\"", "contact@kent.example"));

        String name = "Séamus \"Shay\" Ó Súilleabháin";

        RenderedLetter letter = letters.write(full(NoticeKind.INTERVIEW_INVITATION), weald, reachable(name), List.of());

        assertThat(entry(letter, "REQUEST").getAttendees().getFirst().getCommonName())
                .isEqualTo("Séamus “Shay” Ó Súilleabháin");
        assertThat(letter.text()).contains("Dear " + name);
    }

    @Test
    void sends_an_invitation_without_a_calendar_that_cannot_be_written() {
        KnownVacancy unreachable = vacancy("no address\n");

        assertThat(letters.write(full(NoticeKind.INTERVIEW_INVITATION), unreachable, person(), List.of())
                        .text())
                .contains("Congratulations");
    }

    @Test
    void says_that_an_offer_replaces_a_lapsed_one() {
        assertThat(write(sparse(NoticeKind.OFFER), vacancy(null), person()).text())
                .contains("again. It replaces the one that has lapsed")
                .doesNotContain("Congratulations");
    }

    @Test
    void names_the_version_of_the_template() {
        RenderedLetter letter = write(full(NoticeKind.OFFER), vacancy(null), person());

        assertThat(letter.template()).matches("offer@[0-9a-f]{12}");
        assertThat(letter.toString()).doesNotContain("Zoë");
    }

    private static void isComplete(RenderedLetter letter) {
        assertThat(letter.subject()).isNotBlank().doesNotContain("null", "{", "NOT_FOUND", "\n");
        assertThat(letter.text()).doesNotContain("null", "{", "NOT_FOUND", " :: ", "\n# ");
        assertThat(letter.html()).doesNotContain("null", "{", "NOT_FOUND", " :: ", "<p></p>", "<dl></dl>", "<ul></ul>");
        assertThat(letter.text()).contains("Kent County Council");
    }

    private RenderedLetter write(Obligation obligation, KnownVacancy vacancy, Contact.Reachable person) {
        return letters.write(obligation, vacancy, person, List.of());
    }

    private static VEvent entry(RenderedLetter letter, String method) {
        RenderedLetter.Calendar file = letter.calendars().getFirst();
        assertThat(file.method()).isEqualTo(method);
        assertThat(file.content()).contains("METHOD:" + method);
        Calendars.isValid(file.content());
        return Biweekly.parse(file.content()).first().getEvents().getFirst();
    }

    private static Obligation full(NoticeKind kind) {
        return full(kind, Sample.THEN);
    }

    private static Obligation full(NoticeKind kind, Instant at) {
        return new Obligation(new NoticeEvents(SAMPLE, at).fullCause(kind), NOW);
    }

    private static Obligation sparse(NoticeKind kind) {
        return new Obligation(new NoticeEvents(SAMPLE, Sample.THEN).sparseCause(kind), NOW);
    }

    private static KnownVacancy vacancy(@Nullable String contactEmail) {
        return vacancy("Graduate Development Operations Officer", contactEmail);
    }

    private static KnownVacancy vacancy(String title, @Nullable String contactEmail) {
        return new KnownVacancy(SAMPLE.published(1, title, contactEmail));
    }

    private static Contact.Reachable person() {
        return reachable("Zoë O'Brien");
    }

    private static Contact.Reachable onPaper(@Nullable String email) {
        return new Contact(new CandidateContactChangedV2(
                        SAMPLE.candidate(), "Zoë O'Brien", email, null, null, List.of(), false, Sample.THEN))
                .reachable(new ApplicationId(SAMPLE.application()))
                .orElseThrow();
    }

    private static Contact.Reachable reachable(String name) {
        CandidateContactChangedV2 contact = SAMPLE.contact(name, null);
        return new Contact(contact)
                .reachable(new ApplicationId(SAMPLE.application()))
                .orElseThrow();
    }
}
