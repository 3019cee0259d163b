package hiring.vacancy.preview.rest;

import hiring.vacancy.check.PackFinding;
import hiring.vacancy.check.PackReport;
import java.time.LocalDate;
import java.util.List;

/**
 * The findings about an application pack, errors first.
 *
 * @param intervals the time between each two consecutive dates of the timetable
 */
record PackReportView(List<PackFindingView> findings, List<IntervalView> intervals) {

    /**
     * A finding about an application pack.
     *
     * @param code stays the same, for programs
     * @param pointer where it is in the vacancy's document, as a JSON Pointer
     */
    record PackFindingView(String code, String pointer, PackFinding.Severity severity, String message) {

        static PackFindingView of(PackFinding finding) {
            return new PackFindingView(finding.code(), finding.pointer(), finding.severity(), finding.message());
        }
    }

    /**
     * The time from one date of the timetable to the next; both dates are not counted.
     *
     * @param from the earlier date, for example {@code closing} or a stage's code
     * @param to the later date
     */
    record IntervalView(
            String from, LocalDate fromDate, String to, LocalDate toDate, int daysBetween, int workingDaysBetween) {

        static IntervalView of(PackReport.Interval interval) {
            return new IntervalView(
                    interval.from(),
                    interval.fromDate(),
                    interval.to(),
                    interval.toDate(),
                    interval.daysBetween(),
                    interval.workingDaysBetween());
        }
    }

    static PackReportView of(PackReport report) {
        return new PackReportView(
                report.findings().stream().map(PackFindingView::of).toList(),
                report.intervals().stream().map(IntervalView::of).toList());
    }
}
