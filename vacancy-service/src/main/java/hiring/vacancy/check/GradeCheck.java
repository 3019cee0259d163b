package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.document.OrganisationContent.GradeRow;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.VacancyDocument;

/** Checks that the terms of the vacancy agree with the organisation's table of grades. */
final class GradeCheck {

    private GradeCheck() {}

    static void check(VacancyDocument document, GradeRow grade, PackCheck check) {
        Terms terms = document.terms();
        Integer notice = terms.noticeMonths();
        if (notice != null && notice != grade.noticeMonths()) {
            warn(check, document, "/terms/noticeMonths", grade.noticeMonths(), "months of notice", notice);
        }
        Terms.AnnualLeave leave = terms.annualLeave();
        if (leave != null && !leave.equals(grade.annualLeave())) {
            warn(
                    check,
                    document,
                    "/terms/annualLeave",
                    grade.annualLeave().days(),
                    "days of leave and %d given by the employer"
                            .formatted(grade.annualLeave().concessionaryDays()),
                    leave.days());
        }
    }

    private static void warn(
            PackCheck check, VacancyDocument document, String pointer, int table, String unit, int typed) {
        check.add(
                Severity.WARNING,
                "not-of-the-grade",
                pointer,
                "For %s the organisation's table says %d %s; the vacancy says otherwise (%d)"
                        .formatted(document.post().grade(), table, unit, typed));
    }
}
