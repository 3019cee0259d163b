package hiring.vacancy.lifecycle;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.task.TaskSource.After;
import hiring.kit.task.WaitingTask;
import hiring.vacancy.check.PackCheck;
import hiring.vacancy.check.PackFinding;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.ClosingMoment;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.Timetable;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A vacancy: its document, its status, and what was announced to other services. */
@Entity
@DynamicUpdate
public class Vacancy {

    /** The place in the order of reviews, after all others, of those without the moment of their request. */
    static final Instant REQUESTED_AT_SOME_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;

    private String title;

    @Embedded
    private Headline headline;

    @Enumerated(EnumType.STRING)
    private VacancyStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private VacancyDocument document;

    // The document as its authors wrote it, kept from the review on, when the document itself is filled
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable VacancyDocument drafted;

    // The closing as an instant, and the zone in which the document writes it
    private Instant closesAt;

    private String timeZone;

    @Basic
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> authors;

    private Instant createdAt;

    private @Nullable Instant reviewRequestedAt;

    private @Nullable UUID approvedBy;

    private @Nullable String returnReason;

    private @Nullable Instant publishAt;

    private @Nullable Instant publishedAt;

    private @Nullable Instant missedPublicationAt;

    private int revision;

    @Basic
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> announced;

    private @Nullable Instant nextDueAt;

    private int timetableVersion;

    private @Nullable Instant withdrawnAt;

    private @Nullable String withdrawalReason;

    private @Nullable UUID readvertises;

    // Counted beside this entity, so that an accepted offer does not change the version
    @Column(insertable = false, updatable = false)
    private int filled;

    @SuppressWarnings("NullAway.Init")
    protected Vacancy() {
        // For Hibernate
    }

    @SuppressWarnings("NullAway.Init") // The rest is set by adopt()
    Vacancy(VacancyId id, StaffId author, VacancyDocument document, @Nullable VacancyId readvertises, Instant now) {
        this.id = id.value();
        this.readvertises = readvertises == null ? null : readvertises.value();
        this.status = VacancyStatus.DRAFT;
        this.authors = List.of(author.value());
        this.announced = List.of();
        this.createdAt = now;
        adopt(document);
    }

    /** The result of a transition. */
    public sealed interface Transition {

        /** The vacancy has changed, and other services must be told these events. */
        record Made(List<VacancyEvent> events) implements Transition {}

        /** The vacancy is as it was. */
        record Refused(Refusal why) implements Transition {}
    }

    // The guards of the transitions; they also tell a caller beforehand why a step would be refused

    Optional<Refusal> whyNotEdit(Instant now) {
        return unless(
                status == VacancyStatus.DRAFT || status == VacancyStatus.APPROVED || status == VacancyStatus.SCHEDULED,
                now);
    }

    Optional<Refusal> whyNotRequestReview(Instant now) {
        return unless(status == VacancyStatus.DRAFT, now);
    }

    Optional<Refusal> whyNotApprove(StaffId person, Instant now) {
        return unless(status == VacancyStatus.IN_REVIEW, now)
                .or(() -> authors.contains(person.value())
                        ? Optional.of(new Refusal.AuthorMayNotApprove())
                        : Optional.empty());
    }

    Optional<Refusal> whyNotReturn(Instant now) {
        return unless(status.mayBecome(VacancyStatus.DRAFT), now);
    }

    Optional<Refusal> whyNotPublish(@Nullable Instant at, Instant now) {
        return unless(status == VacancyStatus.APPROVED || status == VacancyStatus.SCHEDULED, now)
                .or(() -> whyNotPublishAt(at, now));
    }

    private Optional<Refusal> whyNotPublishAt(@Nullable Instant at, Instant now) {
        if (hasClosed(now)) {
            return Optional.of(new Refusal.ClosingHasPassed(closesAt.atZone(zone())));
        }
        if (at != null && at.isBefore(now)) {
            return Optional.of(new Refusal.PublicationInThePast(now.atZone(zone())));
        }
        if (at != null && !at.isBefore(closesAt)) {
            return Optional.of(new Refusal.PublicationAfterClosing(closesAt.atZone(zone())));
        }
        List<PackFinding> errors = PackCheck.of(document, now).errors();
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Refusal.PackHasErrors(errors));
    }

    private Optional<Refusal> unless(boolean possible, Instant now) {
        return possible ? Optional.empty() : Optional.of(new Refusal.WrongStatus(status, isClosed(now)));
    }

    // Transitions

    public Transition edit(StaffId author, VacancyDocument newDocument, Instant now) {
        Optional<Refusal> refusal = whyNotEdit(now);
        if (refusal.isPresent()) {
            return new Transition.Refused(refusal.get());
        }
        if (status != VacancyStatus.DRAFT) {
            // The approval was for another document
            unapprove();
        }
        if (!authors.contains(author.value())) {
            List<UUID> more = new ArrayList<>(authors);
            more.add(author.value());
            authors = more;
        }
        adopt(newDocument);
        return new Transition.Made(List.of());
    }

    /**
     * Keeps the filled document, so that the text that is approved is the text that is published.
     *
     * @param filled the document with the organisation's content
     */
    public Transition requestReview(VacancyDocument filled, Instant now) {
        Optional<Refusal> refusal = whyNotRequestReview(now);
        if (refusal.isPresent()) {
            return new Transition.Refused(refusal.get());
        }
        moveTo(VacancyStatus.IN_REVIEW);
        reviewRequestedAt = now;
        drafted = document;
        adopt(filled);
        returnReason = null;
        return new Transition.Made(List.of());
    }

    /** The review that a hiring manager owes; the caller knows that it is in review. */
    WaitingTask reviewTask() {
        // A replica of an earlier version does not note when the review was requested
        Instant since = reviewRequestedAt == null ? createdAt : reviewRequestedAt;
        Instant place = reviewRequestedAt == null ? REQUESTED_AT_SOME_TIME : reviewRequestedAt;
        return new WaitingTask(new After(place, id), id, id, null, null, 1, since, closesAt);
    }

    public Transition approve(StaffId person, Instant now) {
        Optional<Refusal> refusal = whyNotApprove(person, now);
        if (refusal.isPresent()) {
            return new Transition.Refused(refusal.get());
        }
        moveTo(VacancyStatus.APPROVED);
        approvedBy = person.value();
        return new Transition.Made(List.of());
    }

    public Transition sendBack(String reason, Instant now) {
        Optional<Refusal> refusal = whyNotReturn(now);
        if (refusal.isPresent()) {
            return new Transition.Refused(refusal.get());
        }
        unapprove();
        returnReason = reason;
        return new Transition.Made(List.of());
    }

    private void unapprove() {
        moveTo(VacancyStatus.DRAFT);
        if (drafted != null) {
            adopt(drafted);
            drafted = null;
        }
        approvedBy = null;
        publishAt = null;
        missedPublicationAt = null;
        nextDueAt = null;
    }

    // After the publication

    public Optional<Refusal> whyNotChangeTimetable(Instant now) {
        return unless(status == VacancyStatus.PUBLISHED, now);
    }

    /**
     * Changes the dates of a published vacancy.
     *
     * @param amended keeps the rules of a document and those of a change of dates
     */
    public VacancyTimetableChanged changeTimetable(Timetable amended, TimetableChangeReason reason, Instant now) {
        if (whyNotChangeTimetable(now).isPresent()) {
            throw new IllegalStateException("The timetable of vacancy %s cannot change now".formatted(id));
        }
        adopt(document.with(amended));
        timetableVersion++;
        nextDueAt = nextMoment().map(Moment::at).orElse(null);
        return new VacancyTimetableChanged(
                id,
                timetableVersion,
                null,
                reason,
                closesAt,
                amended.stages().stream()
                        .map(stage -> PublishedVacancy.datesOf(stage, zone()))
                        .toList(),
                PublishedVacancy.startOf(amended.start()),
                now);
    }

    Optional<Refusal> whyNotWithdraw(Instant now) {
        return unless(status == VacancyStatus.PUBLISHED, now)
                .or(() -> filled > 0 ? Optional.of(new Refusal.OffersAccepted(filled)) : Optional.empty());
    }

    public Transition withdraw(String reason, Instant now) {
        Optional<Refusal> refusal = whyNotWithdraw(now);
        if (refusal.isPresent()) {
            return new Transition.Refused(refusal.get());
        }
        moveTo(VacancyStatus.WITHDRAWN);
        withdrawnAt = now;
        withdrawalReason = reason;
        nextDueAt = null;
        return new Transition.Made(List.of(new VacancyWithdrawn(id, now)));
    }

    public Optional<Refusal> whyNotReadvertise(Instant now) {
        return isClosed(now) || status == VacancyStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(new Refusal.NotOver(status));
    }

    /** Schedules the publication; {@link #announce} publishes at or after the time. */
    public Transition schedule(@Nullable Instant at, Instant now) {
        Optional<Refusal> refusal = whyNotPublish(at, now);
        if (refusal.isPresent()) {
            return new Transition.Refused(refusal.get());
        }
        moveTo(VacancyStatus.SCHEDULED);
        // In the precision of the database, so that the event and the stored time are equal
        publishAt = (at == null ? now : at).truncatedTo(ChronoUnit.MICROS);
        missedPublicationAt = null;
        nextDueAt = publishAt;
        return new Transition.Made(List.of());
    }

    // Moments

    /**
     * Announces every moment that has come, in order, each once.
     *
     * @return the events, each with the instant of its moment, however late this runs
     */
    public List<VacancyEvent> announce(Instant now) {
        List<VacancyEvent> events = new ArrayList<>();
        // A published vacancy has more moments than a scheduled one, so look again after each
        for (Optional<Moment> due = nextMoment(); due.isPresent() && hasCome(due.get(), now); due = nextMoment()) {
            switch (due.get()) {
                case Moment.Publication publication -> publish(publication, now).ifPresent(events::add);
                case Moment.Closing closing -> {
                    markAnnounced(closing);
                    events.add(new VacancyClosed(id, closing.at(), closing.at()));
                }
                case Moment.StageOpening opening -> {
                    markAnnounced(opening);
                    events.add(new StageOpened(id, opening.stage().value(), opening.at()));
                }
                case Moment.StageClosing closing -> {
                    markAnnounced(closing);
                    events.add(new StageClosed(id, closing.stage().value(), closing.at()));
                }
            }
        }
        nextDueAt = nextMoment().map(Moment::at).orElse(null);
        return events;
    }

    // After a long downtime the closing may have passed as well. Such a vacancy is not published, because no candidate
    // could apply; a recruiter gives it new dates
    private Optional<VacancyEvent> publish(Moment.Publication publication, Instant now) {
        if (hasClosed(now)) {
            moveTo(VacancyStatus.APPROVED);
            missedPublicationAt = publication.at();
            publishAt = null;
            return Optional.empty();
        }
        moveTo(VacancyStatus.PUBLISHED);
        publishedAt = publication.at();
        revision++;
        markAnnounced(publication);
        return Optional.of(PublishedVacancy.of(this, publication.at()));
    }

    private void markAnnounced(Moment moment) {
        List<String> more = new ArrayList<>(announced);
        more.add(moment.key());
        announced = more;
    }

    private static boolean hasCome(Moment moment, Instant now) {
        return !moment.at().isAfter(now);
    }

    private Optional<Moment> nextMoment() {
        return moments().stream()
                .filter(moment -> !announced.contains(moment.key()))
                // Of moments at one instant, such as a closing and the opening of a stage, the first listed comes first
                .min(Comparator.comparing(Moment::at));
    }

    private List<Moment> moments() {
        return switch (status) {
            case DRAFT, IN_REVIEW, APPROVED, WITHDRAWN -> List.of();
            case SCHEDULED -> publishAt == null ? List.of() : List.of(new Moment.Publication(publishAt));
            case PUBLISHED -> timetableMoments();
        };
    }

    private List<Moment> timetableMoments() {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment.Closing(closesAt));
        for (PlannedStage stage : document.timetable().stages()) {
            StageTimes times = StageTimes.of(stage, zone());
            if (times.opensAt() != null && times.closesAt() != null) {
                moments.add(new Moment.StageOpening(times.opensAt(), new StageCode(stage.code())));
                moments.add(new Moment.StageClosing(times.closesAt(), new StageCode(stage.code())));
            }
        }
        return moments;
    }

    private void adopt(VacancyDocument newDocument) {
        document = newDocument;
        reference = newDocument.reference();
        title = newDocument.post().title();
        headline = Headline.of(newDocument);
        closesAt = newDocument.timetable().closingMoment().instant();
        timeZone = newDocument.timetable().timeZone();
    }

    private void moveTo(VacancyStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalStateException("Vacancy %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }

    // State

    /** Whether the closing of a published vacancy has passed, announced or not. */
    public boolean isClosed(Instant now) {
        return status == VacancyStatus.PUBLISHED && hasClosed(now);
    }

    private boolean hasClosed(Instant now) {
        return new ClosingMoment(closesAt).hasPassed(now);
    }

    public VacancyId id() {
        return new VacancyId(id);
    }

    public int version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String organisation() {
        return headline.organisation();
    }

    public @Nullable String grade() {
        return headline.grade();
    }

    public VacancyStatus status() {
        return status;
    }

    public VacancyDocument document() {
        return document;
    }

    /** The document as its authors wrote it, with references to the content of the organisation. */
    public VacancyDocument drafted() {
        return drafted == null ? document : drafted;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public List<StaffId> authors() {
        return authors.stream().map(StaffId::new).toList();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable StaffId approvedBy() {
        return approvedBy == null ? null : new StaffId(approvedBy);
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable Instant publishAt() {
        return publishAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** The time of a scheduled publication that was missed until after the closing; absent where none was. */
    public @Nullable Instant missedPublicationAt() {
        return missedPublicationAt;
    }

    public int revision() {
        return revision;
    }

    /** 0 until dates have changed after the publication. */
    public int timetableVersion() {
        return timetableVersion;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** The vacancy that this one advertises again; absent for other vacancies. */
    public @Nullable UUID readvertises() {
        return readvertises;
    }

    /** How many openings are still to be filled; never below zero, however many offers were accepted. */
    public int openingsLeft() {
        return Math.max(0, headline.openings() - filled);
    }

    @Nullable
    Instant nextDueAt() {
        return nextDueAt;
    }
}
