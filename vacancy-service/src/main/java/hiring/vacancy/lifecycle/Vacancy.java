package hiring.vacancy.lifecycle;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.TimetableChangeReason;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyTimetableChanged;
import hiring.vacancy.check.PackCheck;
import hiring.vacancy.check.PackFinding;
import hiring.vacancy.document.ClosingMoment;
import hiring.vacancy.document.Stage;
import hiring.vacancy.document.StageTimes;
import hiring.vacancy.document.Timetable;
import hiring.vacancy.document.VacancyDocument;
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

/** A vacancy: what it says, how far it has come, and what the others have been told. */
@Entity
@DynamicUpdate
public class Vacancy {

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

    // As the authors wrote it, from review on, when the document has been filled with what was in force
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable VacancyDocument drafted;

    // The three that a closing consists of: the promise in the pack's words, the zone it was made in, and the instant
    // it means
    private Instant closesAt;

    private String timeZone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> authors;

    private Instant createdAt;

    private @Nullable UUID approvedBy;

    private @Nullable String returnReason;

    private @Nullable Instant publishAt;

    private @Nullable Instant publishedAt;

    private @Nullable Instant missedPublicationAt;

    private int revision;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> announced;

    private @Nullable Instant nextDueAt;

    private int timetableVersion;

    private @Nullable Instant withdrawnAt;

    private @Nullable String withdrawalReason;

    private @Nullable UUID readvertises;

    // Counted beside this entity, so that an accepted offer makes nobody's version stale
    @Column(insertable = false, updatable = false)
    private int filled;

    @SuppressWarnings("NullAway.Init")
    protected Vacancy() {
        // For Hibernate
    }

    @SuppressWarnings("NullAway.Init") // The rest is set by say()
    Vacancy(UUID id, UUID author, VacancyDocument document, Instant now) {
        this.id = id;
        this.status = VacancyStatus.DRAFT;
        this.authors = List.of(author);
        this.announced = List.of();
        this.createdAt = now;
        say(document);
    }

    // What may be done. The same answers refuse a command and explain beforehand why it would be refused.

    Optional<Refusal> whyNotEdit(Instant now) {
        return unless(
                status == VacancyStatus.DRAFT || status == VacancyStatus.APPROVED || status == VacancyStatus.SCHEDULED,
                now);
    }

    Optional<Refusal> whyNotRequestReview(Instant now) {
        return unless(status == VacancyStatus.DRAFT, now);
    }

    Optional<Refusal> whyNotApprove(UUID person, Instant now) {
        return unless(status == VacancyStatus.IN_REVIEW, now)
                .or(() -> authors.contains(person) ? Optional.of(new Refusal.AuthorMayNotApprove()) : Optional.empty());
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

    // What is done

    Optional<Refusal> edit(UUID author, VacancyDocument newDocument, Instant now) {
        Optional<Refusal> refusal = whyNotEdit(now);
        if (refusal.isEmpty()) {
            if (status != VacancyStatus.DRAFT) {
                // What was approved is not what is there now
                unapprove();
            }
            if (!authors.contains(author)) {
                List<UUID> more = new ArrayList<>(authors);
                more.add(author);
                authors = more;
            }
            say(newDocument);
        }
        return refusal;
    }

    /**
     * From here on the vacancy says itself what it has referred to, so that what is approved is what is published.
     *
     * @param filled the document with the organisation's content
     */
    Optional<Refusal> requestReview(VacancyDocument filled, Instant now) {
        Optional<Refusal> refusal = whyNotRequestReview(now);
        if (refusal.isEmpty()) {
            become(VacancyStatus.IN_REVIEW);
            drafted = document;
            say(filled);
            returnReason = null;
        }
        return refusal;
    }

    Optional<Refusal> approve(UUID person, Instant now) {
        Optional<Refusal> refusal = whyNotApprove(person, now);
        if (refusal.isEmpty()) {
            become(VacancyStatus.APPROVED);
            approvedBy = person;
        }
        return refusal;
    }

    Optional<Refusal> sendBack(String reason, Instant now) {
        Optional<Refusal> refusal = whyNotReturn(now);
        if (refusal.isEmpty()) {
            unapprove();
            returnReason = reason;
        }
        return refusal;
    }

    private void unapprove() {
        become(VacancyStatus.DRAFT);
        if (drafted != null) {
            say(drafted);
            drafted = null;
        }
        approvedBy = null;
        publishAt = null;
        missedPublicationAt = null;
        nextDueAt = null;
    }

    // After the publication

    Optional<Refusal> whyNotChangeTimetable(Instant now) {
        return unless(status == VacancyStatus.PUBLISHED, now);
    }

    /**
     * Gives other dates to a vacancy that people may be applying for.
     *
     * @param amended keeps the rules of a document, and {@link TimetableAmendment}'s
     */
    VacancyTimetableChanged changeTimetable(Timetable amended, TimetableChangeReason reason, Instant now) {
        if (whyNotChangeTimetable(now).isPresent()) {
            throw new IllegalStateException("The timetable of vacancy %s cannot change now".formatted(id));
        }
        say(document.with(amended));
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
                now);
    }

    Optional<Refusal> whyNotWithdraw(Instant now) {
        return unless(status == VacancyStatus.PUBLISHED, now)
                .or(() -> filled > 0 ? Optional.of(new Refusal.OffersAccepted(filled)) : Optional.empty());
    }

    Optional<Refusal> withdraw(String reason, Instant now) {
        Optional<Refusal> refusal = whyNotWithdraw(now);
        if (refusal.isEmpty()) {
            become(VacancyStatus.WITHDRAWN);
            withdrawnAt = now;
            withdrawalReason = reason;
            nextDueAt = null;
        }
        return refusal;
    }

    Optional<Refusal> whyNotReadvertise(Instant now) {
        return isClosed(now) || status == VacancyStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(new Refusal.NotOver(status));
    }

    /** Notes which vacancy this draft advertises again. */
    void readvertises(Vacancy earlier) {
        readvertises = earlier.id;
    }

    /** Publishes when {@link #announce} is next called at or after the time; without a time, that is at once. */
    Optional<Refusal> schedule(@Nullable Instant at, Instant now) {
        Optional<Refusal> refusal = whyNotPublish(at, now);
        if (refusal.isEmpty()) {
            become(VacancyStatus.SCHEDULED);
            // As exactly as the database keeps it, so that the event and the stored time are the same
            publishAt = (at == null ? now : at).truncatedTo(ChronoUnit.MICROS);
            missedPublicationAt = null;
            nextDueAt = publishAt;
        }
        return refusal;
    }

    // What the clock does

    /**
     * Takes note of every moment that has come, in order, each once.
     *
     * @return what the other services must be told; it is true from the moment's own instant, however late this runs
     */
    List<VacancyEvent> announce(Instant now) {
        List<VacancyEvent> events = new ArrayList<>();
        // A published vacancy has more moments than a scheduled one, so look again after each
        for (Optional<Moment> due = nextMoment(); due.isPresent() && hasCome(due.get(), now); due = nextMoment()) {
            switch (due.get()) {
                case Moment.Publication publication -> publish(publication, now).ifPresent(events::add);
                case Moment.Closing closing -> {
                    note(closing);
                    events.add(new VacancyClosed(id, closing.at(), closing.at()));
                }
                case Moment.StageOpening opening -> {
                    note(opening);
                    events.add(new StageOpened(id, opening.stageCode(), opening.at()));
                }
                case Moment.StageClosing closing -> {
                    note(closing);
                    events.add(new StageClosed(id, closing.stageCode(), closing.at()));
                }
            }
        }
        nextDueAt = nextMoment().map(Moment::at).orElse(null);
        return events;
    }

    // After a long downtime the closing may have passed as well. Published now, the vacancy would count as advertised
    // though no candidate could ever have applied; it waits for a person instead, who gives it new dates
    private Optional<VacancyEvent> publish(Moment.Publication publication, Instant now) {
        if (hasClosed(now)) {
            become(VacancyStatus.APPROVED);
            missedPublicationAt = publication.at();
            publishAt = null;
            return Optional.empty();
        }
        become(VacancyStatus.PUBLISHED);
        publishedAt = publication.at();
        revision++;
        note(publication);
        return Optional.of(PublishedVacancy.of(this, publication.at()));
    }

    private void note(Moment moment) {
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
                // Stable: of moments at one instant, such as the closing and the opening of a stage, the first listed
                // comes first
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
        for (Stage stage : document.timetable().stages()) {
            StageTimes times = StageTimes.of(stage, zone());
            if (times.opensAt() != null && times.closesAt() != null) {
                moments.add(new Moment.StageOpening(times.opensAt(), stage.code()));
                moments.add(new Moment.StageClosing(times.closesAt(), stage.code()));
            }
        }
        return moments;
    }

    private void say(VacancyDocument newDocument) {
        document = newDocument;
        reference = newDocument.reference();
        title = newDocument.post().title();
        headline = Headline.of(newDocument);
        closesAt = newDocument.timetable().closingMoment().instant();
        timeZone = newDocument.timetable().timeZone();
    }

    private void become(VacancyStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalStateException("Vacancy %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }

    // What is known

    /** Whether applications are no longer taken, announced or not. */
    public boolean isClosed(Instant now) {
        return status == VacancyStatus.PUBLISHED && hasClosed(now);
    }

    private boolean hasClosed(Instant now) {
        return new ClosingMoment(closesAt).hasPassed(now);
    }

    public UUID id() {
        return id;
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

    /** As the authors wrote it, with references to the organisation's content; to be copied, and to be edited. */
    public VacancyDocument drafted() {
        return drafted == null ? document : drafted;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public List<UUID> authors() {
        return List.copyOf(authors);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
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

    /** When it should have been published and nobody was there; absent where that has not happened. */
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

    /** The vacancy that this one advertises again; absent where it is no such one. */
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
