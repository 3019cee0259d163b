package hiring.application.vacancy;

import hiring.events.Intake;
import hiring.events.StageDates;
import hiring.events.StartDates;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.id.VacancyId;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A published vacancy as this service knows it. */
@Entity
public class Vacancy {

    @Id
    private UUID id;

    @Version
    private int version;

    private int revision;

    private @Nullable Integer packVersion;

    private String reference;

    private String title;

    private String organisation;

    private String timeZone;

    private Instant opensAt;

    private Instant closesAt;

    private int graceMinutes;

    private int timetableVersion;

    private @Nullable Instant withdrawnAt;

    private @Nullable String contactEmail;

    private @Nullable Instant changedAt;

    private int openings;

    private @Nullable String grade;

    private @Nullable LocalDate startsOn;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Intake> intakes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private VacancyTerms terms;

    private @Nullable Instant sealedAt;

    private @Nullable Integer sealedCount;

    protected Vacancy() {
        // For Hibernate
    }

    /** A vacancy that was published for the first time, as far as this service knows. */
    Vacancy(VacancyPublished published) {
        id = published.vacancyId();
        take(published);
    }

    // An older revision can arrive after a newer one where a dead letter is replayed
    void publishAgain(VacancyPublished published) {
        if (published.revision() > revision) {
            take(published);
        }
    }

    // Versions of a pack only grow, so that the highest is the latest, in whatever order they come
    private static @Nullable Integer later(@Nullable Integer known, @Nullable Integer told) {
        return known == null || (told != null && told > known) ? told : known;
    }

    private static Instant later(@Nullable Instant known, Instant told) {
        return known == null || told.isAfter(known) ? told : known;
    }

    private void take(VacancyPublished published) {
        revision = published.revision();
        packVersion = later(packVersion, published.packVersion());
        reference = published.reference();
        title = published.title();
        organisation = published.organisation();
        timeZone = published.timeZone();
        opensAt = published.opensAt();
        closesAt = published.closesAt();
        graceMinutes = published.graceMinutes();
        openings = published.openings();
        startsOn = published.startsOn();
        intakes = published.intakesOrNone();
        grade = published.grade();
        contactEmail = published.contactEmail();
        changedAt = later(changedAt, published.occurredAt());
        terms = VacancyTerms.of(published);
    }

    /**
     * Takes over dates that were changed after the publication.
     *
     * @return what is new to those who have applied or are about to; empty where a higher version is known already
     */
    public Optional<MovedDates> change(VacancyTimetableChanged changed) {
        if (changed.timetableVersion() <= timetableVersion) {
            return Optional.empty();
        }
        timetableVersion = changed.timetableVersion();
        packVersion = later(packVersion, changed.packVersion());
        List<StageDates> moved = terms.stagesMovedBy(changed.stages());
        // What is counted stays counted: an employer who wants more applications advertises again
        boolean closingMoved = !isSealed() && !closesAt.equals(changed.closesAt());
        terms = terms.with(changed.stages());
        changedAt = later(changedAt, changed.occurredAt());
        StartDates start = changed.start();
        if (start != null) {
            startsOn = start.startsOn();
            intakes = start.intakes();
        }
        if (closingMoved) {
            closesAt = changed.closesAt();
        }
        return closingMoved || !moved.isEmpty() ? Optional.of(new MovedDates(closingMoved, moved)) : Optional.empty();
    }

    /**
     * What a change of the timetable has moved.
     *
     * @param stages those with new dates
     */
    public record MovedDates(boolean closing, List<StageDates> stages) {

        public MovedDates {
            stages = List.copyOf(stages);
        }
    }

    /** Ends the vacancy for good; false where it was ended before. */
    public boolean withdraw(Instant at) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = at;
        changedAt = later(changedAt, at);
        return true;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** The contact for candidates; null where the vacancy names none. */
    public @Nullable String contactEmail() {
        return contactEmail;
    }

    /** When it was last published, changed or withdrawn; null where that was before this was stored. */
    public @Nullable Instant changedAt() {
        return changedAt;
    }

    public boolean isOpenYet(Instant now) {
        return !now.isBefore(opensAt);
    }

    /**
     * Whether it is too late to begin an application. The announcement of the closing plays no part; and once what was
     * submitted is counted, nothing is added to it, whatever a clock says then.
     */
    public boolean hasClosed(Instant now) {
        return isSealed() || isWithdrawn() || !now.isBefore(closesAt);
    }

    /** Whether an application that was begun in time can no longer be submitted without an extension. */
    public boolean takesNoMore(Instant now) {
        return isSealed() || isWithdrawn() || !now.isBefore(graceEndsAt());
    }

    /** The first instant after the grace of all candidates; the closing itself where there is none. */
    public Instant graceEndsAt() {
        return closesAt.plus(Duration.ofMinutes(graceMinutes));
    }

    public boolean isSealed() {
        return sealedAt != null;
    }

    /** Records how many applications were submitted; there will never be more. */
    public void seal(int submitted, Instant now) {
        if (isSealed() || isWithdrawn() || now.isBefore(graceEndsAt())) {
            throw new IllegalStateException("Vacancy %s cannot be sealed at %s".formatted(id, now));
        }
        sealedAt = now;
        sealedCount = submitted;
    }

    public VacancyId id() {
        return new VacancyId(id);
    }

    public int version() {
        return version;
    }

    public int revision() {
        return revision;
    }

    /** Of the application pack that holds now; absent where none was told. */
    public @Nullable Integer packVersion() {
        return packVersion;
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String organisation() {
        return organisation;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public int openings() {
        return openings;
    }

    /** As it was published; null where the vacancy names none, and where it was stored before grades were. */
    public @Nullable String grade() {
        return grade;
    }

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    /** In the order of their dates; none where all start on one day or by agreement. */
    public List<Intake> intakes() {
        return intakes;
    }

    public VacancyTerms terms() {
        return terms;
    }

    /** When its applications were counted; null before. */
    public @Nullable Instant sealedAt() {
        return sealedAt;
    }

    public @Nullable Integer sealedCount() {
        return sealedCount;
    }
}
