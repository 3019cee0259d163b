package hiring.vacancy.check;

import hiring.kit.time.DateWords;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.VacancyDocument;
import java.util.List;
import java.util.regex.Pattern;

/** Checks dates and times in free text: a weekday fits its date, and "midnight" says which day it ends. */
final class DateTextCheck {

    private static final Pattern MIDNIGHT = Pattern.compile("\\bmidnight\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_A_DEADLINE = Pattern.compile(
            "\\bclos(?:e|es|ed|ing)\\b|\\bdeadline\\b|\\bapply\\b|\\bby midnight\\b|\\b" + WrittenDates.WEEKDAY + "\\b",
            Pattern.CASE_INSENSITIVE);

    private DateTextCheck() {}

    static void check(VacancyDocument document, List<Text> texts, PackCheck check) {
        int year = document.timetable().closing().on().date().getYear();
        for (Text text : texts) {
            weekdays(text, year, check);
            if (text.matches(MIDNIGHT)
                    && (text.pointer().equals("/timetable/closing/words") || text.matches(ABOUT_A_DEADLINE))) {
                check.add(
                        Severity.WARNING,
                        "ambiguous-midnight",
                        text.pointer(),
                        "Some read midnight as the beginning of the day; write \"%s\""
                                .formatted(DateWords.deadline(
                                        document.timetable().closingMoment().instant(),
                                        document.timetable().zone())));
            }
        }
    }

    private static void weekdays(Text text, int closingYear, PackCheck check) {
        WrittenDates.in(text.words(), closingYear).stream()
                .filter(dated -> !dated.fits())
                .forEach(dated ->
                        check.add(Severity.ERROR, "weekday-mismatch", text.pointer(), words(dated, closingYear)));
    }

    private static String words(WrittenDates.Dated dated, int closingYear) {
        String said = DateWords.weekday(dated.said());
        String why = dated.impliedByWeek() ? ", and a week commences on a " + said : ", not a " + said;
        return dated.date()
                .map(date -> "\"%s\": %s is a %s%s"
                        .formatted(dated.words(), DateWords.day(date), DateWords.weekday(date.getDayOfWeek()), why))
                .orElseGet(() -> dated.years().size() == 1
                        ? "\"%s\": there is no such day".formatted(dated.words())
                        : "\"%s\": this is no %s in any year from %d to %d"
                                .formatted(dated.words(), said, closingYear - 1, closingYear + 1));
    }
}
