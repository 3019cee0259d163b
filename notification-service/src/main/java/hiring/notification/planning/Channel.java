package hiring.notification.planning;

import hiring.notification.contact.Contact;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Particulars;
import hiring.notification.vacancy.KnownVacancy;
import hiring.notification.vacancy.Stage;
import java.util.List;

/** A way to tell somebody something. */
enum Channel {
    EMAIL,
    CALL,
    LETTER;

    /**
     * By e-mail; an invitation by telephone as well, where the stage says so, and a candidate without a number is asked
     * for one. Whom no mail reaches is told by telephone, and who has none either by post.
     */
    static List<Channel> of(Obligation obligation, KnownVacancy vacancy, Contact.Reachable person) {
        if (person.email() == null) {
            return List.of(person.numberToRing() == null ? LETTER : CALL);
        }
        boolean call = obligation.kind().invitesToSession()
                && vacancy.stage(obligation
                                .particulars(Particulars.Appointment.class)
                                .stageCode())
                        .map(Stage::inviteByTelephone)
                        .orElse(false);
        return call ? List.of(EMAIL, CALL) : List.of(EMAIL);
    }
}
