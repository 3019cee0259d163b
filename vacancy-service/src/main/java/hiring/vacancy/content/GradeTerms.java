package hiring.vacancy.content;

import hiring.vacancy.document.Grade;
import hiring.vacancy.document.OrganisationContent.GradeRow;
import hiring.vacancy.document.Terms.AnnualLeave;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
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
            AnnualLeave annualLeave) {
        this.id = id;
        this.organisation = organisation;
        this.grade = grade.code();
        this.effectiveFrom = effectiveFrom;
        this.noticeMonths = noticeMonths;
        this.leaveDays = annualLeave.days();
        this.publicHolidaysInAddition = annualLeave.publicHolidaysInAddition();
        this.concessionaryDays = annualLeave.concessionaryDays();
        this.concessionaryAt = annualLeave.concessionaryAt();
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
