package hiring.application.application;

import hiring.application.candidate.Contact;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Ruling;
import hiring.application.form.ApplicationForm;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationDiscarded;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationWithdrawn;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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

    /** In which version each part of the form was last changed. */
    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Integer> changedIn;

    @Embedded
    @SuppressWarnings("UnusedVariable") // Queries read it
    private ListedName listedName;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID enteredBy;

    private Instant startedAt;

    @Embedded
    private @Nullable Submission submission;

    @Embedded
    private Screening screening;

    @Embedded
    private Eligibility eligibility;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    // Written beside this entity: a recruiter's decision must not change the version that the candidate has on the
    // screen
    @Column(insertable = false, updatable = false)
    private @Nullable Instant extendedUntil;

    // Written beside this entity, with the documents
    @Column(insertable = false, updatable = false)
    private @Nullable Integer documents;

    // Written beside this entity, when the draft is begun
    @Column(insertable = false, updatable = false)
    private @Nullable UUID renews;

    // Written beside this entity, when the candidate submits another one to the same vacancy
    @Column(insertable = false, updatable = false)
    private boolean superseded;

    protected Application() {
        // For Hibernate
    }

    /**
     * An empty draft.
     *
     * @param enteredBy the member of staff who types for the candidate; null where the candidate writes
     */
    public Application(
            ApplicationId id,
            CandidateId candidateId,
            VacancyId vacancyId,
            Channel channel,
            @Nullable StaffId enteredBy,
            Instant now) {
        this.id = id.value();
        this.candidateId = candidateId.value();
        this.vacancyId = vacancyId.value();
        this.channel = channel;
        this.enteredBy = enteredBy == null ? null : enteredBy.value();
        this.startedAt = now;
        this.status = ApplicationStatus.DRAFT;
        this.form = ApplicationForm.empty();
        this.changedIn = Map.of();
        this.listedName = ListedName.of(null);
        this.documents = 0;
        this.screening = Screening.NONE;
        this.eligibility = Eligibility.OPEN;
    }

    /** The draft was begun. */
    public ApplicationStarted started() {
        return new ApplicationStarted(id, vacancyId, candidateId, startedAt);
    }

    /** Replaces the form of a draft. */
    public void write(ApplicationForm newForm) {
        require(status == ApplicationStatus.DRAFT, "written");
        Map<String, Integer> changes = new TreeMap<>(changedIn);
        form.partsThatDiffer(newForm).forEach(part -> changes.put(part, version + 1));
        changedIn = changes;
        form = newForm;
        listedName = ListedName.of(newForm.personalDetails());
    }

    /** The parts of the form that were changed after a version. */
    public List<String> changedSince(int earlier) {
        return changedIn.entrySet().stream()
                .filter(change -> change.getValue() > earlier)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Whether a part of the form was changed after a version that its author has read. A version that never was
     * counts as the first one.
     */
    public boolean wasChangedSince(long earlier, String part) {
        int read = earlier > version ? 0 : Math.toIntExact(earlier);
        return changedIn.getOrDefault(part, 0) > read;
    }

    /** The draft is given up; its row goes with {@link Applications#discard}. */
    public ApplicationDiscarded discard(Instant now) {
        require(status == ApplicationStatus.DRAFT, "discarded");
        return new ApplicationDiscarded(id, vacancyId, candidateId, now);
    }

    /** The application was submitted, and decided where its screening leaves nothing to decide. */
    public List<ApplicationEvent> submit(Submission submitted, Screening screened) {
        become(ApplicationStatus.SUBMITTED);
        submission = submitted;
        screening = screened;
        eligibility = Eligibility.proposed(screened.proposal(), submitted.submittedAt());
        return eventsOfSubmission(
                new ApplicationSubmitted(
                        id,
                        vacancyId,
                        candidateId,
                        screened.guaranteedInterview(),
                        form.adjustmentsForPlanning(),
                        submitted.submittedAt()),
                eligibility.status());
    }

    /** The same events for a submission that was written without its entity. */
    public static List<ApplicationEvent> eventsOfSubmission(
            ApplicationSubmitted submitted, @Nullable EligibilityStatus eligibility) {
        return eligibility == EligibilityStatus.ELIGIBLE
                ? List.of(
                        submitted,
                        new EligibilityDecided(
                                submitted.applicationId(),
                                submitted.vacancyId(),
                                submitted.candidateId(),
                                EligibilityDecided.Outcome.ELIGIBLE,
                                EligibilityDecided.DecidedBy.RULES,
                                submitted.occurredAt()))
                : List.of(submitted);
    }

    /** A recruiter's decision. */
    public EligibilityDecided decideEligibility(
            EligibilityDecided.Outcome outcome, StaffId recruiter, String reason, List<Ruling> rulings, Instant now) {
        require(status == ApplicationStatus.SUBMITTED, "decided");
        eligibility = eligibility.decidedBy(recruiter, outcome, reason, rulings, now);
        return new EligibilityDecided(id, vacancyId, candidateId, outcome, EligibilityDecided.DecidedBy.PERSON, now);
    }

    /** Whether a person still has to decide on its eligibility. */
    public boolean isUndecided() {
        return status == ApplicationStatus.SUBMITTED && eligibility.status() == EligibilityStatus.UNDECIDED;
    }

    /**
     * A finding was made or dropped after the submission and before a person has decided. Where all rules are met now,
     * they decide, unless a decision was contested: then a person decides again.
     */
    public Optional<EligibilityDecided> findAgain(String rule, Optional<Finding> found, Instant now) {
        require(isUndecided(), "looked at again");
        screening = screening.with(rule, found);
        if (screening.proposal() != Proposal.ELIGIBLE || eligibility.contestedAt() != null) {
            return Optional.empty();
        }
        eligibility = Eligibility.proposed(Proposal.ELIGIBLE, now);
        return Optional.of(new EligibilityDecided(
                id,
                vacancyId,
                candidateId,
                EligibilityDecided.Outcome.ELIGIBLE,
                EligibilityDecided.DecidedBy.RULES,
                now));
    }

    /** The candidate has contested a negative decision, which is taken back. */
    public EligibilityReopened reopenEligibility(String statement, Instant now) {
        require(status == ApplicationStatus.SUBMITTED, "reopened");
        eligibility = eligibility.reopened(statement, now);
        return new EligibilityReopened(id, vacancyId, candidateId, now);
    }

    public ApplicationWithdrawn withdraw(WithdrawalReason code, @Nullable String reason, Instant now) {
        become(ApplicationStatus.WITHDRAWN);
        withdrawal = new Withdrawal(now, code, reason);
        return new ApplicationWithdrawn(id, vacancyId, candidateId, now);
    }

    private void become(ApplicationStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalStateException("Application %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }

    private void require(boolean allowed, String what) {
        if (!allowed) {
            throw new IllegalStateException("Application %s is %s and cannot be %s".formatted(id, status, what));
        }
    }

    /** Whether this candidate can no longer submit to the vacancy. */
    public boolean isTooLate(Vacancy vacancy, Instant now) {
        return Timeliness.at(now, vacancy, extendedUntil).isEmpty();
    }

    /**
     * The first instant at which this candidate is told that it is too late. The grace of all candidates is not
     * announced.
     */
    public Instant deadline(Vacancy vacancy) {
        return extendedUntil != null && extendedUntil.isAfter(vacancy.closesAt()) ? extendedUntil : vacancy.closesAt();
    }

    /** Null for a draft. */
    public @Nullable Submission submission() {
        return submission;
    }

    /** The contact at the submission; null for a draft. */
    public @Nullable Contact madeWith() {
        return submission == null ? null : submission.contact();
    }

    /** Of the application pack that held at the submission; absent for a draft, and where none was told. */
    public @Nullable Integer packVersion() {
        return submission == null ? null : submission.packVersion();
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
    public boolean hasDocuments() {
        return documents == null || documents > 0;
    }

    /** How many documents are beside the form; null for a submission from before they were counted. */
    public @Nullable Integer documents() {
        return documents;
    }

    public boolean wasSubmitted() {
        return submission != null;
    }

    public ApplicationId id() {
        return new ApplicationId(id);
    }

    public int version() {
        return version;
    }

    public CandidateId candidateId() {
        return new CandidateId(candidateId);
    }

    public VacancyId vacancyId() {
        return new VacancyId(vacancyId);
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

    /** Null for a draft. */
    public @Nullable Instant submittedAt() {
        return submission == null ? null : submission.submittedAt();
    }

    /** The findings of the rules at the submission. */
    public Screening screening() {
        return screening;
    }

    /** Whether the application may be assessed, and who has decided it. */
    public Eligibility eligibility() {
        return eligibility;
    }

    public Channel channel() {
        return channel;
    }

    /** The member of staff who typed it; null for what the candidate wrote. */
    public @Nullable UUID enteredBy() {
        return enteredBy;
    }

    /** Null unless it is withdrawn. */
    public @Nullable Withdrawal withdrawal() {
        return withdrawal;
    }
}
