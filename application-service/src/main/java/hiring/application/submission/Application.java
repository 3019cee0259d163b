package hiring.application.submission;

import hiring.application.candidate.Contact;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Ruling;
import hiring.application.form.Adjustment;
import hiring.application.form.ApplicationForm;
import hiring.application.form.FormCounts;
import hiring.application.form.NameKey;
import hiring.application.form.PersonalDetails;
import hiring.application.vacancy.Vacancy;
import hiring.events.EligibilityDecided;
import hiring.events.StageAdjustment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One candidate's application to one vacancy. */
@Entity
// A submission does not write the form again, which is most of the row
@DynamicUpdate
public class Application {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID candidateId;

    private UUID vacancyId;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ApplicationForm form;

    // Beside the form for the recruiters' list, which would otherwise read each form for a name
    @Column
    private @Nullable String familyName;

    @Column
    private @Nullable String givenNames;

    @Column
    private String nameKey;

    // The contact as it was at the submission. Who changes it later is reached there, and the application stays as it
    // was made
    private @Nullable String contactName;

    private @Nullable String contactEmail;

    private @Nullable String contactTelephone;

    private Instant startedAt;

    private @Nullable Instant submittedAt;

    private @Nullable String submittedReference;

    private @Nullable String sha256;

    private @Nullable Integer packVersion;

    private boolean guaranteedInterview;

    @Enumerated(EnumType.STRING)
    private @Nullable EligibilityStatus eligibility;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Finding> findings;

    @Enumerated(EnumType.STRING)
    private EligibilityDecided.@Nullable DecidedBy eligibilityDecidedBy;

    private @Nullable Instant eligibilityDecidedAt;

    private @Nullable UUID eligibilityDecider;

    private @Nullable String eligibilityReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Ruling> rulings;

    @Enumerated(EnumType.STRING)
    private @Nullable Proposal proposal;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<PastDecision> pastDecisions;

    private @Nullable Instant contestedAt;

    private @Nullable String contestStatement;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID enteredBy;

    private boolean adjustmentsAsked;

    private @Nullable Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReason withdrawalCode;

    private @Nullable String withdrawalReason;

    /** In which version each part of the form was last changed. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Integer> changedIn;

    // Written beside this entity: what a recruiter decides must not make the version stale that its author has on the
    // screen
    @Column(insertable = false, updatable = false)
    private @Nullable Instant extendedUntil;

    // Written beside this entity, with the documents
    @Column(insertable = false, updatable = false)
    private @Nullable Integer documents;

    @Enumerated(EnumType.STRING)
    private @Nullable Timeliness taken;

    // Written beside this entity, when the draft is begun
    @Column(insertable = false, updatable = false)
    private @Nullable UUID renews;

    // Written beside this entity, when the candidate submits another one to the same vacancy
    @Column(insertable = false, updatable = false)
    private boolean superseded;

    protected Application() {
        // For Hibernate
    }

    /** An empty draft. */
    Application(UUID id, UUID candidateId, UUID vacancyId, Instant now) {
        this(id, candidateId, vacancyId, Channel.ONLINE, null, now);
    }

    /** An empty draft that somebody else fills in for the candidate. */
    Application(UUID id, UUID candidateId, UUID vacancyId, Channel channel, @Nullable UUID enteredBy, Instant now) {
        this.channel = channel;
        this.enteredBy = enteredBy;
        this.id = id;
        this.candidateId = candidateId;
        this.vacancyId = vacancyId;
        this.status = ApplicationStatus.DRAFT;
        this.form = ApplicationForm.empty();
        this.documents = 0;
        this.nameKey = NameKey.of(null);
        this.startedAt = now;
        this.findings = List.of();
        this.changedIn = Map.of();
        this.rulings = List.of();
        this.pastDecisions = List.of();
    }

    /** Whether the form was taken; a form that is submitted is not changed any more. */
    boolean write(ApplicationForm newForm) {
        if (status != ApplicationStatus.DRAFT) {
            return false;
        }
        Map<String, Integer> changes = new TreeMap<>(changedIn);
        form.partsThatDiffer(newForm).forEach(part -> changes.put(part, version + 1));
        changedIn = changes;
        form = newForm;
        PersonalDetails details = newForm.personalDetails();
        familyName = details == null ? null : details.familyName();
        givenNames = details == null ? null : details.givenNames();
        nameKey = NameKey.of(details);
        return true;
    }

    /** The parts of the form that were changed after a version. */
    List<String> changedSince(int earlier) {
        return changedIn.entrySet().stream()
                .filter(change -> change.getValue() > earlier)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    SubmissionOutcome submit(PreparedSubmission prepared, Vacancy vacancy, Instant now) {
        if (status == ApplicationStatus.WITHDRAWN) {
            return new SubmissionOutcome.Withdrawn();
        }
        // Before the closing check: a retry after the closing of a submission that got in must not look like a refusal
        if (status == ApplicationStatus.SUBMITTED) {
            return new SubmissionOutcome.AlreadySubmitted(receipt());
        }
        if (vacancy.isWithdrawn()) {
            return new SubmissionOutcome.VacancyWithdrawn();
        }
        Optional<Timeliness> timeliness = timelinessAt(now, vacancy, extendedUntil);
        if (timeliness.isEmpty()) {
            return new SubmissionOutcome.Closed(deadline(vacancy).atZone(vacancy.timeZone()));
        }
        if (!prepared.checklist().complete()) {
            return new SubmissionOutcome.Incomplete(prepared.checklist());
        }
        become(ApplicationStatus.SUBMITTED);
        taken = timeliness.get();
        submittedAt = now;
        submittedReference = prepared.vacancyReference();
        keep(Objects.requireNonNull(prepared.contact(), "the checklist was complete without a contact"));
        sha256 = prepared.sha256();
        packVersion = vacancy.packVersion();
        guaranteedInterview = prepared.guaranteedInterview();
        findings = prepared.findings();
        proposal = Proposal.of(findings);
        adjustmentsAsked = !form.adjustments().isEmpty();
        eligibility = EligibilityStatus.UNDECIDED;
        if (proposal == Proposal.ELIGIBLE) {
            decide(EligibilityDecided.Outcome.ELIGIBLE, EligibilityDecided.DecidedBy.RULES, now);
        }
        return new SubmissionOutcome.Submitted(receipt());
    }

    private void keep(Contact contact) {
        contactName = contact.name();
        contactEmail = contact.email();
        contactTelephone = contact.telephone();
    }

    /** How a submission at this instant is in time; empty where it is too late. */
    static Optional<Timeliness> timelinessAt(Instant now, Vacancy vacancy, @Nullable Instant extendedUntil) {
        if (!vacancy.hasClosed(now)) {
            return Optional.of(Timeliness.BEFORE_CLOSING);
        }
        if (!vacancy.takesNoMore(now)) {
            return Optional.of(Timeliness.WITHIN_GRACE);
        }
        return isTooLate(vacancy, now, extendedUntil) ? Optional.empty() : Optional.of(Timeliness.BY_EXTENSION);
    }

    /** Whether this person can no longer submit to the vacancy. */
    public boolean isTooLate(Vacancy vacancy, Instant now) {
        return isTooLate(vacancy, now, extendedUntil);
    }

    private static boolean isTooLate(Vacancy vacancy, Instant now, @Nullable Instant extendedUntil) {
        boolean longer = extendedUntil != null && now.isBefore(extendedUntil);
        return vacancy.isSealed() || vacancy.isWithdrawn() || (vacancy.takesNoMore(now) && !longer);
    }

    /**
     * The first instant at which this person is told that it is too late; a grace that all candidates have is not
     * announced.
     */
    public Instant deadline(Vacancy vacancy) {
        return extendedUntil != null && extendedUntil.isAfter(vacancy.closesAt()) ? extendedUntil : vacancy.closesAt();
    }

    EligibilityDecision decideEligibility(
            EligibilityDecided.Outcome outcome, UUID recruiter, String reason, List<Ruling> made, Instant now) {
        if (status == ApplicationStatus.WITHDRAWN) {
            return new EligibilityDecision.Withdrawn();
        }
        EligibilityStatus current = Objects.requireNonNull(eligibility, "only what is submitted is decided");
        if (current != EligibilityStatus.UNDECIDED) {
            return new EligibilityDecision.AlreadyDecided(current);
        }
        if (pastDecisions.stream().anyMatch(past -> recruiter.equals(past.decider()))) {
            return new EligibilityDecision.DecidedBefore();
        }
        List<Ruling.Fault> faults = Ruling.faults(outcome == EligibilityDecided.Outcome.ELIGIBLE, findings, made);
        if (!faults.isEmpty()) {
            return new EligibilityDecision.Unfounded(faults);
        }
        decide(outcome, EligibilityDecided.DecidedBy.PERSON, now);
        eligibilityDecider = recruiter;
        eligibilityReason = reason;
        rulings = List.copyOf(made);
        return new EligibilityDecision.Decided(outcome);
    }

    /** The candidate asks for another person to look at a negative decision, once and before it is too late. */
    ContestOutcome contest(String statement, Duration within, Instant now) {
        if (status == ApplicationStatus.WITHDRAWN) {
            return new ContestOutcome.Withdrawn();
        }
        if (contestedAt != null) {
            return new ContestOutcome.AlreadyContested(contestedAt);
        }
        if (eligibility != EligibilityStatus.INELIGIBLE) {
            return new ContestOutcome.NothingToContest();
        }
        Instant decidedAt = Objects.requireNonNull(eligibilityDecidedAt);
        if (!now.isBefore(decidedAt.plus(within))) {
            return new ContestOutcome.TooLate(decidedAt.plus(within));
        }
        pastDecisions = Stream.concat(
                        pastDecisions.stream(),
                        Stream.of(new PastDecision(
                                EligibilityStatus.INELIGIBLE,
                                decidedAt,
                                eligibilityDecider,
                                eligibilityReason,
                                rulings)))
                .toList();
        eligibility = EligibilityStatus.UNDECIDED;
        eligibilityDecidedBy = null;
        eligibilityDecidedAt = null;
        eligibilityDecider = null;
        eligibilityReason = null;
        rulings = List.of();
        contestedAt = now;
        contestStatement = statement;
        return new ContestOutcome.Reopened(now);
    }

    private void decide(EligibilityDecided.Outcome outcome, EligibilityDecided.DecidedBy by, Instant now) {
        eligibility = switch (outcome) {
            case ELIGIBLE -> EligibilityStatus.ELIGIBLE;
            case INELIGIBLE -> EligibilityStatus.INELIGIBLE;
        };
        eligibilityDecidedBy = by;
        eligibilityDecidedAt = now;
    }

    WithdrawalOutcome withdraw(boolean offerAccepted, WithdrawalReason code, @Nullable String reason, Instant now) {
        return switch (status) {
            case DRAFT -> new WithdrawalOutcome.NotSubmitted();
            case WITHDRAWN -> new WithdrawalOutcome.AlreadyWithdrawn(Objects.requireNonNull(withdrawnAt));
            case SUBMITTED -> {
                if (offerAccepted) {
                    yield new WithdrawalOutcome.OfferAccepted();
                }
                become(ApplicationStatus.WITHDRAWN);
                withdrawnAt = now;
                withdrawalCode = code;
                withdrawalReason = reason;
                yield new WithdrawalOutcome.Withdrawn(now);
            }
        };
    }

    private void become(ApplicationStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalStateException("Application %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }

    /** Only of what was submitted. */
    public Receipt receipt() {
        return new Receipt(
                id,
                vacancyId,
                Objects.requireNonNull(contactName),
                Objects.requireNonNull(submittedReference),
                Objects.requireNonNull(submittedAt),
                Objects.requireNonNull(sha256),
                FormCounts.of(form, documents),
                packVersion);
    }

    /** As it was when the application was submitted; absent for a draft. */
    public @Nullable Contact madeWith() {
        return contactName == null ? null : new Contact(contactName, contactEmail, contactTelephone);
    }

    /** What tells its applicant apart from others; absent for a draft. */
    public @Nullable Likeness likeness() {
        Contact contact = madeWith();
        return contact == null ? null : Likeness.of(contact, form.personalDetails());
    }

    /** Of the application pack that held at the submission; absent for a draft, and where none was told. */
    public @Nullable Integer packVersion() {
        return packVersion;
    }

    /** The withdrawn application that the candidate makes again with this one; null for a first one. */
    public @Nullable UUID renews() {
        return renews;
    }

    /** Whether it was withdrawn and the candidate has applied again. */
    public boolean isSuperseded() {
        return superseded;
    }

    /** Until when this person was given longer than all others; absent where that has not happened. */
    public @Nullable Instant extendedUntil() {
        return extendedUntil;
    }

    /** Whether there may be documents beside the form. */
    boolean hasDocuments() {
        return documents == null || documents > 0;
    }

    /** Whether all that a submission of this form stores follows from the form and the vacancy. */
    boolean canBePrepared() {
        return status == ApplicationStatus.DRAFT && !hasDocuments() && renews == null;
    }

    /** What those who plan the stages have to know. */
    List<StageAdjustment> adjustmentsForPlanning() {
        return form.adjustments().stream().map(Adjustment::forPlanning).toList();
    }

    /** Absent for a draft. */
    public @Nullable Timeliness taken() {
        return taken;
    }

    public boolean wasSubmitted() {
        return submittedAt != null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID candidateId() {
        return candidateId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public ApplicationStatus status() {
        return status;
    }

    public ApplicationForm form() {
        return form;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public boolean guaranteedInterview() {
        return guaranteedInterview;
    }

    /** Null for a draft. */
    public @Nullable EligibilityStatus eligibility() {
        return eligibility;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** What the rules alone say; null for a draft. */
    public @Nullable Proposal proposal() {
        return proposal;
    }

    public Channel channel() {
        return channel;
    }

    /** Whether somebody has something to arrange; said at submission. */
    public boolean adjustmentsAsked() {
        return adjustmentsAsked;
    }

    /** The member of staff who typed it; null for what the candidate wrote. */
    public @Nullable UUID enteredBy() {
        return enteredBy;
    }

    public List<Ruling> rulings() {
        return rulings;
    }

    /** Decisions that were contested, oldest first. */
    public List<PastDecision> pastDecisions() {
        return pastDecisions;
    }

    public @Nullable Instant contestedAt() {
        return contestedAt;
    }

    public @Nullable String contestStatement() {
        return contestStatement;
    }

    public EligibilityDecided.@Nullable DecidedBy eligibilityDecidedBy() {
        return eligibilityDecidedBy;
    }

    public @Nullable Instant eligibilityDecidedAt() {
        return eligibilityDecidedAt;
    }

    public @Nullable UUID eligibilityDecider() {
        return eligibilityDecider;
    }

    public @Nullable String eligibilityReason() {
        return eligibilityReason;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Null unless it is withdrawn, and for what was withdrawn before reasons were asked for. */
    public @Nullable WithdrawalReason withdrawalCode() {
        return withdrawalCode;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }
}
