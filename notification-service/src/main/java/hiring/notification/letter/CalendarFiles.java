package hiring.notification.letter;

import hiring.kit.calendar.CalendarAddress;
import hiring.kit.calendar.CalendarEntry;
import hiring.kit.calendar.CalendarFile;
import hiring.kit.calendar.CalendarRevision;
import hiring.notification.contact.Contact;
import hiring.notification.obligation.Effect;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Particulars;
import hiring.notification.obligation.Retraction;
import hiring.notification.vacancy.AnnouncedStage;
import hiring.notification.vacancy.KnownVacancy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calendar files of a letter: an appointment that it gives, or those that its fact takes back. */
final class CalendarFiles {

    private static final String PRODUCT = "-//hiring//notification-service//EN";

    private final KnownVacancy vacancy;
    private final CalendarFile file;
    private final CalendarAddress candidate;

    /**
     * The files of one candidate.
     *
     * @param from the address of the service, used where the vacancy names no contact
     */
    CalendarFiles(KnownVacancy vacancy, Contact.Reachable person, String email, String from) {
        this.vacancy = vacancy;
        this.file = new CalendarFile(
                PRODUCT,
                CalendarAddress.mail(
                        vacancy.organisation(), vacancy.contactEmail().orElse(from)));
        this.candidate = CalendarAddress.mail(person.name(), email);
    }

    /**
     * The files that come with a letter.
     *
     * @param told earlier invitations of the same application that can have reached the candidate
     */
    List<RenderedLetter.Calendar> of(Obligation letter, List<Obligation> told) {
        if (letter.kind().invitesToSession()) {
            CalendarEntry entry = entry(letter, letter.sequence(), letter.causedAt(), false);
            return List.of(new RenderedLetter.Calendar("REQUEST", "invitation.ics", file.requested(candidate, entry)));
        }
        List<RenderedLetter.Calendar> files = new ArrayList<>();
        for (Obligation invitation : takenBack(letter, told)) {
            int sequence = CalendarRevision.ofCancellation(letter.causedAt(), invitation.sequence());
            CalendarEntry entry = entry(invitation, sequence, letter.causedAt(), true);
            String name = files.isEmpty() ? "cancellation.ics" : "cancellation-%d.ics".formatted(files.size() + 1);
            files.add(new RenderedLetter.Calendar("CANCEL", name, file.cancelled(candidate, entry)));
        }
        return files;
    }

    /** The last invitation of each stage, where the fact of the letter took it back before it began. */
    private static List<Obligation> takenBack(Obligation letter, List<Obligation> told) {
        Map<String, Obligation> latest = new LinkedHashMap<>();
        told.stream()
                .sorted(Comparator.comparing(Obligation::causedAt))
                .forEach(invitation -> latest.put(invitation.scope(), invitation));
        return latest.values().stream()
                .filter(invitation -> isTakenBackBy(letter.kind(), invitation))
                .filter(invitation -> !invitation.isPassed(letter.causedAt()))
                .toList();
    }

    private static boolean isTakenBackBy(NoticeKind letter, Obligation invitation) {
        return invitation
                .retractedBy()
                .filter(fact -> Retraction.effect(invitation.kind(), fact) == Effect.COUNTER_MESSAGE_AND_CALENDAR
                        && Retraction.tells(letter, fact))
                .isPresent();
    }

    private CalendarEntry entry(Obligation invitation, int sequence, Instant stamp, boolean cancelled) {
        var session = invitation.particulars(Particulars.Appointment.class);
        String what = vacancy.stage(session.stage())
                .map(AnnouncedStage::name)
                .map(name -> name + ": " + vacancy.title())
                .orElse(vacancy.title());
        return new CalendarEntry(
                CalendarEntry.uid(invitation.applicationId().value(), session.stageCode()),
                sequence,
                stamp,
                what,
                new CalendarEntry.When.Period(session.startsAt(), session.endsAt()),
                session.place(),
                cancelled);
    }
}
