package hiring.notification.call;

import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.notification.audit.NotificationAction;
import hiring.notification.contact.Contact;
import hiring.notification.contact.Contacts;
import hiring.notification.letter.LetterWriter;
import hiring.notification.list.Position;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.told.ToldInvitations;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.KnownVacancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls to make, with what the recruiter needs. Each view is audited, because it shows personal data. */
@ApplicationScoped
public class CallList {

    private final Calls calls;
    private final Obligations obligations;
    private final KnownVacancies vacancies;
    private final Contacts contacts;
    private final LetterWriter letters;
    private final Applicants applicants;
    private final ToldInvitations toldInvitations;
    private final Audit audit;

    CallList(
            Calls calls,
            Obligations obligations,
            KnownVacancies vacancies,
            Contacts contacts,
            LetterWriter letters,
            Applicants applicants,
            ToldInvitations toldInvitations,
            Audit audit) {
        this.applicants = applicants;
        this.calls = calls;
        this.obligations = obligations;
        this.vacancies = vacancies;
        this.contacts = contacts;
        this.letters = letters;
        this.toldInvitations = toldInvitations;
        this.audit = audit;
    }

    /**
     * A call to make.
     *
     * @param telephone absent where the candidate gave none: then the recruiter asks for it
     * @param numberToRing the same in E.164, with {@code ;ext=} and the extension
     * @param points what to say
     */
    public record CallToMake(
            UUID id,
            UUID obligationId,
            VacancyId vacancyId,
            ApplicationId applicationId,
            NoticeKind kind,
            String candidateName,
            @Nullable String telephone,
            @Nullable String numberToRing,
            String vacancyTitle,
            List<String> points,
            int attempts,
            Instant dueSince) {

        /** Keeps the candidate's data out of logs. */
        @Override
        public String toString() {
            return "CallToMake[id=" + id + "]";
        }
    }

    /**
     * Longest due first.
     *
     * @param vacancyId null for those of all vacancies
     * @param size one more is returned where there are more
     */
    @Transactional
    public List<CallToMake> page(@Nullable VacancyId vacancyId, @Nullable Position after, int size) {
        List<Call> due = calls.due(vacancyId, applicants.vacanciesOfCaller(), after, size + 1);
        Map<UUID, Obligation> about =
                obligations.byIds(due.stream().map(Call::obligationId).toList());
        Map<VacancyId, KnownVacancy> of =
                vacancies.byIds(due.stream().map(Call::vacancyId).distinct().toList());
        Map<CandidateId, Contact> with = contacts.byCandidates(
                about.values().stream().map(Obligation::candidateId).distinct().toList());
        List<CallToMake> list = due.stream()
                .flatMap(call -> {
                    Obligation obligation = Objects.requireNonNull(about.get(call.obligationId()));
                    KnownVacancy vacancy = Objects.requireNonNull(of.get(call.vacancyId()));
                    return Optional.ofNullable(with.get(obligation.candidateId()))
                            .flatMap(contact -> contact.reachable(obligation.applicationId()))
                            .map(person -> toMake(call, obligation, vacancy, person))
                            .stream();
                })
                .toList();
        list.stream()
                .limit(size)
                .collect(Collectors.groupingBy(
                        CallToMake::vacancyId,
                        Collectors.mapping(call -> call.applicationId().toString(), Collectors.joining(" "))))
                .forEach((vacancy, applications) -> audit.record(
                        NotificationAction.CALLS_VIEWED, vacancy.value(), Map.of("applications", applications)));
        return list;
    }

    private CallToMake toMake(Call call, Obligation obligation, KnownVacancy vacancy, Contact.Reachable person) {
        return new CallToMake(
                call.id(),
                obligation.id(),
                vacancy.id(),
                obligation.applicationId(),
                obligation.kind(),
                person.name(),
                person.telephone(),
                person.numberToRing(),
                vacancy.title(),
                letters.points(obligation, vacancy, person, toldInvitations.before(obligation)),
                call.attempts(),
                call.dueSince());
    }
}
