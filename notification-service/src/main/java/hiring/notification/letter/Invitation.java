package hiring.notification.letter;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * A session for the candidate's calendar.
 *
 * @param organiserEmail who can be asked
 * @param sequence a later invitation to the same stage has a higher one and moves the entry that the calendar has
 * @param at when the session was allocated
 */
record Invitation(
        UUID applicationId,
        String stageCode,
        String summary,
        String place,
        Instant startsAt,
        Instant endsAt,
        String organiser,
        String organiserEmail,
        String attendee,
        String attendeeEmail,
        int sequence,
        Instant at) {

    /** The same for every invitation of an application to a stage, so that the next one replaces the entry. */
    String uid() {
        return applicationId + "." + stageCode + "@hiring";
    }

    String toCalendar() {
        VEvent event = new VEvent();
        event.setUid(uid());
        event.setDateTimeStamp(Date.from(at));
        event.setSequence(sequence);
        event.setDateStart(Date.from(startsAt), true);
        event.setDateEnd(Date.from(endsAt), true);
        event.setSummary(summary);
        event.setLocation(place);
        event.setStatus(Status.confirmed());
        event.setOrganizer(new Organizer(organiser, organiserEmail));
        Attendee candidate = new Attendee(attendee, attendeeEmail);
        candidate.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        candidate.setRsvp(false);
        event.addAttendee(candidate);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//hiring//notification-service//EN");
        calendar.setMethod(Method.request());
        calendar.addEvent(event);
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }
}
