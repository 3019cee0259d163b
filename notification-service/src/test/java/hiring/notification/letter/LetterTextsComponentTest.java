package hiring.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.CandidateContactChangedV2;
import hiring.events.id.ApplicationId;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.notification.MailServer;
import hiring.notification.NoticeEvents;
import hiring.notification.Sample;
import hiring.notification.contact.Contact;
import hiring.notification.fact.FactKind;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Obligation;
import hiring.notification.vacancy.KnownVacancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares every letter and every list of points for a call with approved texts. {@code -Dcontracts.update=true} writes
 * them again.
 */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterTextsComponentTest {

    private static final Path APPROVED = Path.of("src/test/resources/letters");
    private static final Sample SAMPLE = new Sample(
            UUID.fromString("00000000-0000-0000-0000-0000000000b1"),
            UUID.fromString("00000000-0000-0000-0000-0000000000a1"),
            UUID.fromString("00000000-0000-0000-0000-0000000000c1"),
            "zoe@example.org");
    private static final NoticeEvents BEFORE = new NoticeEvents(SAMPLE, Sample.THEN);
    private static final NoticeEvents LATER = new NoticeEvents(SAMPLE, Sample.THEN.plusSeconds(60));
    private static final Instant NOW = Instant.parse("2021-01-20T10:00:00Z");
    private static final KnownVacancy WITH_CONTACT =
            new KnownVacancy(SAMPLE.published(1, "Graduate Development Operations Officer", "contact@kent.example"));
    private static final KnownVacancy WITH_PARTS = new KnownVacancy(SAMPLE.publishedWithTests("Wholetime Firefighter"));
    private static final KnownVacancy WITH_WINDOWS =
            new KnownVacancy(SAMPLE.publishedWithWindows("Wholetime Firefighter"));
    private static final KnownVacancy WITHOUT_CONTACT =
            new KnownVacancy(SAMPLE.published(1, "Officer :: \"Field\"\r\n- <b>", null));

    private static final Set<NoticeKind> TELL_WINDOWS =
            Set.of(NoticeKind.SIFT_INVITATION, NoticeKind.QUESTIONNAIRE_INVITATION, NoticeKind.TIMETABLE_CHANGED);

    @Inject
    LetterWriter letters;

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void match_the_approved_texts(NoticeKind kind) throws IOException {
        Contact.Reachable online = person("01622 000000", true);
        Contact.Reachable onPaper = person(null, false);
        Obligation full = new Obligation(LATER.fullCause(kind), NOW);
        Obligation sparse = new Obligation(LATER.sparseCause(kind), NOW);
        String text = String.join(
                "\n",
                written("all that is known", full, WITH_CONTACT, online, List.of()),
                written("all that is known, without an account", full, WITH_CONTACT, onPaper, List.of()),
                written("as little as is known", sparse, WITHOUT_CONTACT, online, List.of()),
                written("as little as is known, without an account", sparse, WITHOUT_CONTACT, onPaper, List.of()),
                written(
                        "after the same was told",
                        full,
                        WITH_CONTACT,
                        onPaper,
                        kind.invitesToSession() ? List.of(new Obligation(BEFORE.fullCause(kind), NOW)) : List.of()),
                written("after an invitation", full, WITH_CONTACT, online, retractedInvitations()));

        if (kind == NoticeKind.ASSESSMENT_CENTRE_INVITATION) {
            text += written("to a test with parts", full, WITH_PARTS, online, List.of())
                    + written(
                            "to a test with parts, after the same was told",
                            full,
                            WITH_PARTS,
                            online,
                            List.of(new Obligation(BEFORE.fullCause(kind), NOW)));
        }

        if (kind == NoticeKind.SHORTLISTED) {
            text += written("to a stage where candidates book", full, WITH_PARTS, online, List.of())
                    + written(
                            "to a stage where candidates book, without an account",
                            full,
                            WITH_PARTS,
                            onPaper,
                            List.of());
        }
        if (kind == NoticeKind.BOOKING_INVITATION) {
            text += written("to tests", full, WITH_PARTS, online, List.of());
        }
        if (TELL_WINDOWS.contains(kind)) {
            text += written("of parts with windows of their own", full, WITH_WINDOWS, online, List.of());
        }
        if (kind == NoticeKind.SESSION_CANCELLED) {
            Obligation cancelled = new Obligation(LATER.cancelledCentre(), NOW);
            text += written("at a stage where candidates book", cancelled, WITH_PARTS, online, List.of());
        }

        Path file = APPROVED.resolve(kind.code() + ".txt");
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private String written(
            String name, Obligation about, KnownVacancy vacancy, Contact.Reachable person, List<Obligation> told) {
        RenderedLetter letter = letters.write(about, vacancy, person, told);
        Stream<String> calendars = letter.calendars().stream()
                .map(file -> file.method() + " " + file.fileName() + "\n"
                        + file.content().replace("\r\n", "\n"));
        return Stream.of(
                        Stream.of("======== " + name, letter.subject(), "-------- text", letter.text()),
                        Stream.of("-------- html", letter.html(), "-------- calendars"),
                        calendars,
                        Stream.of("-------- print", letters.print(about, vacancy, person, told, NOW)),
                        Stream.of("-------- call"),
                        letters.points(about, vacancy, person, told).stream())
                .flatMap(part -> part)
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    // One for each fact that a letter may take an invitation back by
    private static List<Obligation> retractedInvitations() {
        return Stream.of(
                        FactKind.APPLICATION_WITHDRAWN,
                        FactKind.APPLICATION_STOPPED,
                        FactKind.FOUND_INELIGIBLE,
                        FactKind.PLACE_RELEASED,
                        FactKind.REJECTED)
                .flatMap(fact -> Stream.of(NoticeKind.ASSESSMENT_CENTRE_INVITATION, NoticeKind.INTERVIEW_INVITATION)
                        .map(kind -> retracted(new Obligation(BEFORE.fullCause(kind), NOW), fact)))
                .toList();
    }

    private static Obligation retracted(Obligation invitation, FactKind fact) {
        invitation.retract(fact);
        return invitation;
    }

    private static Contact.Reachable person(@Nullable String telephone, boolean account) {
        CandidateContactChangedV2 contact = SAMPLE.contact("Zoë O'Brien", telephone);
        return new Contact(new CandidateContactChangedV2(
                        contact.candidateId(),
                        contact.name(),
                        contact.email(),
                        contact.telephone(),
                        contact.telephoneNumber(),
                        List.of(new CandidateContactChangedV2.ApplicationContact(
                                SAMPLE.application(), "Zoë O'Brien", List.of("1 High Street", "Maidstone"))),
                        account,
                        contact.occurredAt()))
                .reachable(new ApplicationId(SAMPLE.application()))
                .orElseThrow();
    }
}
