package hiring.notification.vacancy;

import hiring.events.StageDates;
import hiring.events.VacancyPublished;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.SecondaryRow;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A vacancy as it was published last, with the dates that were changed since. */
@Entity
@SecondaryTable(name = "changed_timetable", pkJoinColumns = @PrimaryKeyJoinColumn(name = "vacancyId"))
// Written by ChangedTimetable, which may be known before the vacancy
@SecondaryRow(table = "changed_timetable", owned = false)
public class KnownVacancy {

    @Id
    private UUID id;

    private int revision;
    private String reference;
    private String title;
    private String organisation;
    private String timeZone;
    private @Nullable String contactEmail;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Stages stages;

    @Column(table = "changed_timetable", name = "version", insertable = false, updatable = false)
    private @Nullable Integer timetableVersion;

    @Column(table = "changed_timetable", name = "closesAt", insertable = false, updatable = false)
    private @Nullable Instant movedClosing;

    @Column(table = "changed_timetable", name = "stages", insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ChangedTimetable.@Nullable MovedStages movedStages;

    /** The stages as one document. */
    record Stages(List<AnnouncedStage> list) {

        Stages {
            list = List.copyOf(list);
        }
    }

    protected KnownVacancy() {
        // For Hibernate
    }

    public KnownVacancy(VacancyPublished event) {
        id = event.vacancyId();
        take(event);
    }

    /** Ignores an older publication, such as a dead letter that is replayed. */
    void update(VacancyPublished event) {
        if (event.revision() > revision) {
            take(event);
        }
    }

    private void take(VacancyPublished event) {
        revision = event.revision();
        reference = event.reference();
        title = event.title();
        organisation = event.organisation();
        timeZone = event.timeZone();
        contactEmail = event.contactEmail();
        stages = new Stages(event.stages().stream().map(AnnouncedStage::of).toList());
    }

    public VacancyId id() {
        return new VacancyId(id);
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

    /** The time zone of the dates of the vacancy. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** The address for questions; absent where the vacancy names no contact. */
    public Optional<String> contactEmail() {
        return Optional.ofNullable(contactEmail);
    }

    /**
     * The dates that hold for a stage, where they were changed after the version of the timetable that is named.
     *
     * @param version null for the published dates
     */
    public Optional<StageDates> datesSince(@Nullable Integer version, StageCode stage) {
        return movedStages != null && isChangedSince(version) ? movedStages.of(stage) : Optional.empty();
    }

    /** The first instant at which applications are refused, where it is newer than the version that is named. */
    public Optional<Instant> closingSince(@Nullable Integer version) {
        return isChangedSince(version) ? Optional.ofNullable(movedClosing) : Optional.empty();
    }

    private boolean isChangedSince(@Nullable Integer version) {
        return timetableVersion != null && ChangedTimetable.isSince(timetableVersion, version);
    }

    public Optional<AnnouncedStage> stage(StageCode code) {
        return stages.list().stream()
                .filter(stage -> stage.code().equals(code.value()))
                .findFirst();
    }
}
