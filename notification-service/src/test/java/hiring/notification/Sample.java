package hiring.notification;

import hiring.events.AbsenceRule;
import hiring.events.ApplicationRules;
import hiring.events.ApplicationSubmitted;
import hiring.events.BookingRule;
import hiring.events.CandidateContactChanged;
import hiring.events.CandidateContactChangedV2;
import hiring.events.InterviewScheduled;
import hiring.events.Measure;
import hiring.events.Progression;
import hiring.events.SelectionStage;
import hiring.events.SessionAllocated;
import hiring.events.StagePart;
import hiring.events.VacancyPublished;
import hiring.kit.contact.Telephone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One candidate's application to one vacancy, and the facts about it as the other services publish them. */
public record Sample(UUID vacancy, UUID application, UUID candidate, String email) {

    public static final Instant THEN = Instant.parse("2020-12-22T09:00:00Z");
    public static final String CENTRE = "assessment-centre";
    public static final String INTERVIEW = "interview";
    public static final String VIDEO = "first-sift";
    private static final Instant OPENS = Instant.parse("2020-12-22T00:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2020-12-29T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2021-01-05T12:00:00Z");
    private static final SelectionStage SIFT =
            stage(VIDEO, "First sift activity", SelectionStage.Kind.SUBMITTED_ACTIVITY, false);

    /** Facts about a candidate, a vacancy and an application that no other test has. */
    public static Sample fresh() {
        UUID candidate = UUID.randomUUID();
        return new Sample(UUID.randomUUID(), UUID.randomUUID(), candidate, candidate + "@example.org");
    }

    /** Another candidate's application to the same vacancy. */
    public Sample another() {
        Sample other = fresh();
        return new Sample(vacancy, other.application, other.candidate, other.email);
    }

    /** The same candidate's application, as if it were another one. */
    public Sample ofAnotherApplication() {
        return new Sample(vacancy, UUID.randomUUID(), candidate, email);
    }

    public VacancyPublished published() {
        return published(1, "Graduate Development Operations Officer", "recruitment@kent.example");
    }

    public VacancyPublished published(int revision, String title, @Nullable String contactEmail) {
        return published(
                revision,
                title,
                contactEmail,
                SIFT,
                stage(CENTRE, "Assessment centre", SelectionStage.Kind.ASSESSMENT_CENTRE, true));
    }

    /** With tests on one day in the place of the assessment centre. */
    public VacancyPublished publishedWithTests(String title) {
        SelectionStage tests = stage(CENTRE, "Physical tests", SelectionStage.Kind.TEST, true);
        return published(
                1,
                title,
                "recruitment@kent.example",
                SIFT,
                new SelectionStage(
                        tests.code(),
                        tests.name(),
                        tests.kind(),
                        null,
                        null,
                        List.of(),
                        false,
                        true,
                        null,
                        tests.progression(),
                        List.of(passOrFail("climb", "Ladder climb"), passOrFail("carry", "Equipment carry")),
                        AbsenceRule.ONE_MORE_PLACE,
                        BookingRule.SELF,
                        null,
                        null));
    }

    /** With two tests in the place of the video, each in a window of its own. */
    public VacancyPublished publishedWithWindows(String title) {
        SelectionStage tests = stage(VIDEO, "Ability tests", SelectionStage.Kind.TEST, false);
        return published(
                1,
                title,
                "recruitment@kent.example",
                new SelectionStage(
                        tests.code(),
                        tests.name(),
                        tests.kind(),
                        OPENS,
                        CLOSES,
                        List.of(),
                        false,
                        false,
                        null,
                        tests.progression(),
                        List.of(
                                passOrFail("words", "Words").within(OPENS, BETWEEN),
                                passOrFail("figures", "Figures").within(BETWEEN, CLOSES),
                                passOrFail("values", "Values")),
                        null,
                        null,
                        null,
                        null),
                stage(CENTRE, "Assessment centre", SelectionStage.Kind.ASSESSMENT_CENTRE, true));
    }

    private static StagePart passOrFail(String code, String name) {
        return new StagePart(
                code, name, Measure.of(Measure.Type.PASS_OR_FAIL), StagePart.Delivery.ASSESSOR, null, null);
    }

    private VacancyPublished published(
            int revision, String title, @Nullable String contactEmail, SelectionStage first, SelectionStage centre) {
        return new VacancyPublished(
                vacancy,
                revision,
                1,
                "KCC-2020-117",
                title,
                "Kent County Council",
                "Europe/London",
                THEN,
                Instant.parse("2020-12-22T00:00:00Z"),
                0,
                5,
                "KR 8",
                contactEmail,
                LocalDate.of(2021, 3, 22),
                List.of(),
                new ApplicationRules(false, 31, "Reason for application", 1000, true, List.of(), List.of()),
                null,
                List.of(),
                List.of(first, centre, stage(INTERVIEW, "Interview", SelectionStage.Kind.INTERVIEW, false)),
                THEN);
    }

    private static SelectionStage stage(String code, String name, SelectionStage.Kind kind, boolean byTelephone) {
        return new SelectionStage(
                code,
                name,
                kind,
                null,
                null,
                List.of(),
                false,
                byTelephone,
                null,
                new Progression(Progression.Rule.EVERYONE, null, null, null));
    }

    public CandidateContactChangedV2 contact() {
        return contact("Zoë O'Brien", "01622 000000");
    }

    public CandidateContactChangedV2 contact(String name, @Nullable String telephone) {
        return contact(name, email, telephone, List.of());
    }

    /** A candidate whom some channels do not reach. */
    public CandidateContactChangedV2 contact(
            String name,
            @Nullable String address,
            @Nullable String telephone,
            List<CandidateContactChangedV2.ApplicationContact> applications) {
        return new CandidateContactChangedV2(
                candidate,
                name,
                address,
                telephone,
                telephone == null
                        ? null
                        : Telephone.read(telephone).orElseThrow().normalised(),
                applications,
                null,
                THEN);
    }

    /** As it was published before a candidate could be without an e-mail address. */
    public CandidateContactChanged contactOfFirstVersion() {
        return new CandidateContactChanged(candidate, "Zoë O'Brien", email, "01622 000000", THEN);
    }

    public ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(application, vacancy, candidate, false, THEN);
    }

    /** A place at the assessment centre, of which the stage says that it is also told by telephone. */
    public SessionAllocated allocated(Instant occurredAt) {
        return new SessionAllocated(
                application,
                vacancy,
                candidate,
                CENTRE,
                UUID.nameUUIDFromBytes(new byte[] {1}),
                Instant.parse("2021-01-25T09:30:00Z"),
                Instant.parse("2021-01-25T16:00:00Z"),
                "Sessions House, Maidstone",
                occurredAt);
    }

    public InterviewScheduled interview() {
        return new InterviewScheduled(
                application,
                vacancy,
                candidate,
                INTERVIEW,
                UUID.nameUUIDFromBytes(new byte[] {2}),
                Instant.parse("2021-02-15T12:00:00Z"),
                Instant.parse("2021-02-15T12:45:00Z"),
                "Sessions House, Maidstone",
                THEN);
    }
}
