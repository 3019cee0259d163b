package hiring.notification.post;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The letters to print, and each as a page. Each view is audited, because it shows personal data. */
@ApplicationScoped
public class LettersToPost {

    private final PostedLetters letters;
    private final Obligations obligations;
    private final KnownVacancies vacancies;
    private final Contacts contacts;
    private final LetterWriter writer;
    private final Audit audit;
    private final InstantSource clock;
    private final ToldInvitations toldInvitations;
    private final Applicants applicants;

    LettersToPost(
            PostedLetters letters,
            Obligations obligations,
            KnownVacancies vacancies,
            Contacts contacts,
            LetterWriter writer,
            Audit audit,
            InstantSource clock,
            ToldInvitations toldInvitations,
            Applicants applicants) {
        this.toldInvitations = toldInvitations;
        this.applicants = applicants;
        this.letters = letters;
        this.obligations = obligations;
        this.vacancies = vacancies;
        this.contacts = contacts;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A letter to post.
     *
     * @param address line by line; empty where only the application form has it
     * @param returns how often it came back from the address that was used
     */
    public record LetterToPost(
            UUID id,
            UUID obligationId,
            VacancyId vacancyId,
            ApplicationId applicationId,
            NoticeKind kind,
            String candidateName,
            List<String> address,
            String vacancyTitle,
            int returns,
            Instant dueSince) {

        public LetterToPost {
            address = List.copyOf(address);
        }

        /** Keeps the candidate's data out of logs. */
        @Override
        public String toString() {
            return "LetterToPost[id=" + id + "]";
        }
    }

    /**
     * Longest due first.
     *
     * @param vacancyId null for those of all vacancies
     * @param size one more is returned where there are more
     */
    @Transactional
    public List<LetterToPost> page(@Nullable VacancyId vacancyId, @Nullable Position after, int size) {
        List<PostedLetter> due = letters.due(vacancyId, applicants.vacanciesOfCaller(), after, size + 1);
        Map<UUID, Obligation> about =
                obligations.byIds(due.stream().map(PostedLetter::obligationId).toList());
        Map<VacancyId, KnownVacancy> of = vacancies.byIds(
                due.stream().map(PostedLetter::vacancyId).distinct().toList());
        Map<CandidateId, Contact> with = contacts.byCandidates(
                about.values().stream().map(Obligation::candidateId).distinct().toList());
        List<LetterToPost> list = due.stream()
                .flatMap(letter -> {
                    Obligation obligation = Objects.requireNonNull(about.get(letter.obligationId()));
                    KnownVacancy vacancy = Objects.requireNonNull(of.get(letter.vacancyId()));
                    return Optional.ofNullable(with.get(obligation.candidateId()))
                            .flatMap(contact -> contact.reachable(obligation.applicationId()))
                            .map(person -> toPost(letter, obligation, vacancy, person))
                            .stream();
                })
                .toList();
        list.stream()
                .limit(size)
                .collect(Collectors.groupingBy(
                        LetterToPost::vacancyId,
                        Collectors.mapping(letter -> letter.applicationId().toString(), Collectors.joining(" "))))
                .forEach((vacancy, applications) -> audit.record(
                        NotificationAction.LETTERS_VIEWED, vacancy.value(), Map.of("applications", applications)));
        return list;
    }

    /** The letter as a page for the printer, with what is known now; empty where there is none to be posted. */
    @Transactional
    public Optional<String> page(UUID id) {
        return letters.findByIdOptional(id)
                .filter(letter -> letter.state() != LetterState.CANCELLED)
                .flatMap(letter -> {
                    Obligation obligation = obligations.findById(letter.obligationId());
                    KnownVacancy vacancy = vacancies.get(letter.vacancyId());
                    Optional<String> page = contacts.reachable(obligation.candidateId(), obligation.applicationId())
                            .map(person -> writer.print(
                                    obligation, vacancy, person, toldInvitations.before(obligation), clock.instant()));
                    page.ifPresent(printed -> audit.record(NotificationAction.LETTER_PRINTED, id));
                    return page;
                });
    }

    private static LetterToPost toPost(
            PostedLetter letter, Obligation obligation, KnownVacancy vacancy, Contact.Reachable person) {
        return new LetterToPost(
                letter.id(),
                obligation.id(),
                vacancy.id(),
                obligation.applicationId(),
                obligation.kind(),
                person.name(),
                person.address(),
                vacancy.title(),
                letter.returns(),
                letter.dueSince());
    }
}
