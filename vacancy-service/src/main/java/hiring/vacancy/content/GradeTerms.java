package hiring.vacancy.content;

import hiring.events.id.StaffId;
import hiring.vacancy.document.Grade;
import hiring.vacancy.document.OrganisationContent.GradeRow;
import hiring.vacancy.document.Terms.AnnualLeave;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of an organisation's table of grades, in force from a day on until a later one of its grade takes over. */
@Entity
public class GradeTerms {

    @Id
    private UUID id;

    private String organisation;

    private String grade;

    private LocalDate effectiveFrom;

    private int noticeMonths;

    private int leaveDays;

    private boolean publicHolidaysInAddition;

    private int concessionaryDays;

    private @Nullable String concessionaryAt;

    private @Nullable UUID corrects;

    private @Nullable String correctionReason;

    private @Nullable UUID recordedBy;

    private @Nullable Instant recordedAt;

    private boolean superseded;

    @SuppressWarnings("NullAway.Init")
    protected GradeTerms() {
        // For Hibernate
    }

    GradeTerms(
            UUID id,
            String organisation,
            Grade grade,
            LocalDate effectiveFrom,
            int noticeMonths,
            AnnualLeave annualLeave,
            StaffId recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.organisation = organisation;
        this.grade = grade.code();
        this.effectiveFrom = effectiveFrom;
        this.noticeMonths = noticeMonths;
        this.leaveDays = annualLeave.days();
        this.publicHolidaysInAddition = annualLeave.publicHolidaysInAddition();
        this.concessionaryDays = annualLeave.concessionaryDays();
        this.concessionaryAt = annualLeave.concessionaryAt();
        this.recordedBy = recordedBy.value();
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The row that replaces this one from the same day on; this one stays for the record. */
    GradeTerms correctedBy(
            UUID newId, int rightNotice, AnnualLeave rightLeave, String reason, StaffId person, Instant now) {
        if (superseded) {
            throw new IllegalStateException("Row %s is corrected already".formatted(id));
        }
        superseded = true;
        GradeTerms right = new GradeTerms(
                newId, organisation, Grade.of(grade), effectiveFrom, rightNotice, rightLeave, person, now);
        right.corrects = id;
        right.correctionReason = reason;
        return right;
    }

    /** The row that this one corrects; absent where it is the first of its day. */
    public @Nullable UUID corrects() {
        return corrects;
    }

    public @Nullable String correctionReason() {
        return correctionReason;
    }

    /** Absent for rows from before this was recorded. */
    public @Nullable UUID recordedBy() {
        return recordedBy;
    }

    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** Whether a correction has taken its place. */
    public boolean superseded() {
        return superseded;
    }

    public GradeRow row() {
        return new GradeRow(
                noticeMonths, new AnnualLeave(leaveDays, publicHolidaysInAddition, concessionaryDays, concessionaryAt));
    }

    public UUID id() {
        return id;
    }

    public String organisation() {
        return organisation;
    }

    public String grade() {
        return grade;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }
}
