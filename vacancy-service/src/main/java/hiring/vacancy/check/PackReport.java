package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The findings about an application pack.
 *
 * @param intervals the time between every two dates of the timetable that follow one another
 */
public record PackReport(List<PackFinding> findings, List<Interval> intervals) {

    public PackReport {
        findings = List.copyOf(findings);
        intervals = List.copyOf(intervals);
    }

    /** With more findings, errors first. */
    public PackReport with(List<PackFinding> more) {
        return new PackReport(
                Stream.concat(findings.stream(), more.stream())
                        .sorted(Comparator.comparing(PackFinding::severity))
                        .toList(),
                intervals);
    }

    /** The findings that prevent a publication. */
    public List<PackFinding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * The time from one date of the timetable to the next, the days between the two without the two themselves.
     *
     * @param from what ends it before, for example {@code closing} or a stage's code
     * @param to what comes next
     */
    public record Interval(
            String from, LocalDate fromDate, String to, LocalDate toDate, int daysBetween, int workingDaysBetween) {}
}
