package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the checker has to say of a pack.
 *
 * @param intervals the time between every two dates of the timetable that follow one another
 */
public record PackReport(List<PackFinding> findings, List<Interval> intervals) {

    public PackReport {
        findings = List.copyOf(findings);
        intervals = List.copyOf(intervals);
    }

    /** With what was found beside, errors first as before. */
    public PackReport with(List<PackFinding> more) {
        return new PackReport(
                Stream.concat(findings.stream(), more.stream())
                        .sorted(Comparator.comparing(PackFinding::severity))
                        .toList(),
                intervals);
    }

    /** Those that keep the pack from being published. */
    public List<PackFinding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
