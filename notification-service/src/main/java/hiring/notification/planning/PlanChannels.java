package hiring.notification.planning;

import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.restore.Restorations;
import hiring.notification.call.Calls;
import hiring.notification.contact.Contact;
import hiring.notification.contact.Contacts;
import hiring.notification.fact.FactKind;
import hiring.notification.message.Messages;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.Particulars;
import hiring.notification.post.PostedLetters;
import hiring.notification.vacancy.AnnouncedStage;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.KnownVacancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives obligations their channels once the vacancy and the contact are known. Consumers only store facts, so it does
 * not matter which of them comes last.
 */
@ApplicationScoped
public class PlanChannels {

    private final Obligations obligations;
    private final KnownVacancies vacancies;
    private final Contacts contacts;
    private final Messages messages;
    private final Calls calls;
    private final PostedLetters letters;
    private final Restorations restorations;
    private final InstantSource clock;

    PlanChannels(
            Obligations obligations,
            KnownVacancies vacancies,
            Contacts contacts,
            Messages messages,
            Calls calls,
            PostedLetters letters,
            Restorations restorations,
            InstantSource clock) {
        this.obligations = obligations;
        this.vacancies = vacancies;
        this.contacts = contacts;
        this.messages = messages;
        this.calls = calls;
        this.letters = letters;
        this.restorations = restorations;
        this.clock = clock;
    }

    /** Plans the oldest that are ready and says how many that were. */
    @Transactional
    int plan(int limit) {
        List<Obligation> ready = obligations.ready(limit);
        if (ready.isEmpty()) {
            return 0;
        }
        Map<VacancyId, KnownVacancy> of = vacancies.byIds(
                ready.stream().map(Obligation::vacancyId).distinct().toList());
        Map<CandidateId, Contact> with = contacts.byCandidates(
                ready.stream().map(Obligation::candidateId).distinct().toList());
        for (Obligation obligation : ready) {
            plan(
                    obligation,
                    Objects.requireNonNull(of.get(obligation.vacancyId())),
                    Objects.requireNonNull(with.get(obligation.candidateId())));
        }
        if (restorations.isUnderWay()) {
            // Their mails may have been sent after the backup
            messages.hold(ready.stream().map(Obligation::id).toList(), clock.instant());
        }
        return ready.size();
    }

    private void plan(Obligation obligation, KnownVacancy vacancy, Contact contact) {
        Instant now = clock.instant();
        if (obligation.isPassed(now)) {
            obligation.retract(FactKind.TIME_PASSED);
            return;
        }
        Optional<Contact.Reachable> person = contact.reachable(obligation.applicationId());
        if (person.isEmpty()) {
            obligation.retract(FactKind.CONTACT_ERASED);
            return;
        }
        if (obligation.isReplacement()) {
            // A mail that bounces now is not told in another way
            obligations.earlierDecisions(obligation).forEach(before -> before.retract(FactKind.DECISION_REPLACED));
        }
        List<NoticeChannel> channels = channelsOf(obligation, vacancy, person.get());
        obligation.open(channels.size());
        for (NoticeChannel channel : channels) {
            switch (channel) {
                case EMAIL -> messages.open(obligation);
                case CALL -> calls.open(obligation, now);
                case LETTER -> letters.open(obligation, now);
            }
        }
    }

    // By e-mail; an invitation by telephone as well, where the stage says so, and a candidate without a number is asked
    // for one. A candidate whom no mail reaches is told by telephone, and without a number by post
    private static List<NoticeChannel> channelsOf(
            Obligation obligation, KnownVacancy vacancy, Contact.Reachable person) {
        if (person.email() == null) {
            return List.of(person.numberToRing() == null ? NoticeChannel.LETTER : NoticeChannel.CALL);
        }
        boolean call = obligation.kind().invitesToSession()
                && vacancy.stage(obligation
                                .particulars(Particulars.Appointment.class)
                                .stage())
                        .map(AnnouncedStage::inviteByTelephone)
                        .orElse(false);
        return call ? List.of(NoticeChannel.EMAIL, NoticeChannel.CALL) : List.of(NoticeChannel.EMAIL);
    }
}
