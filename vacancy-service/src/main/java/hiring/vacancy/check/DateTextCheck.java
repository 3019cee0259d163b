package hiring.vacancy.check;

import hiring.kit.time.DateWords;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.VacancyDocument;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dates and times in free text: a weekday fits its date, and nobody has to guess which end of a day "midnight" is. */
final class DateTextCheck {

    private static final String WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(DateWords::weekday).collect(Collectors.joining("|", "(", ")"));
    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(java.time.format.TextStyle.FULL, Locale.UK))
            .collect(Collectors.joining("|", "(", ")"));
    private static final Pattern DATE = Pattern.compile(
            "\\b" + WEEKDAYS + ",?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTHS
                    + "(?:,?\\s+(\\d{4}))?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MIDNIGHT = Pattern.compile("\\bmidnight\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_A_DEADLINE = Pattern.compile(
            "\\bclos(?:e|es|ed|ing)\\b|\\bdeadline\\b|\\bapply\\b|\\bby midnight\\b|" + WEEKDAYS,
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
        Matcher date = DATE.matcher(text.words());
        while (date.find()) {
            DayOfWeek said = DayOfWeek.valueOf(date.group(1).toUpperCase(Locale.ROOT));
            Month month = Month.valueOf(date.group(3).toUpperCase(Locale.ROOT));
            int day = Integer.parseInt(date.group(2));
            String year = date.group(4);
            // Where no year is written, it is one that the recruitment touches
            IntStream years = year == null
                    ? IntStream.rangeClosed(closingYear - 1, closingYear + 1)
                    : IntStream.of(Integer.parseInt(year));
            if (years.noneMatch(candidate -> is(said, candidate, month, day))) {
                check.add(Severity.ERROR, "weekday-mismatch", text.pointer(), words(date.group(), year, month, day));
            }
        }
    }

    private static boolean is(DayOfWeek said, int year, Month month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfWeek() == said;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String words(String written, @org.jspecify.annotations.Nullable String year, Month month, int day) {
        try {
            return year == null
                    ? "There is no %s around the closing".formatted(written)
                    : "\"%s\": the day is a %s"
                            .formatted(
                                    written,
                                    DateWords.weekday(LocalDate.of(Integer.parseInt(year), month, day)
                                            .getDayOfWeek()));
        } catch (DateTimeException e) {
            return "There is no %s".formatted(written);
        }
    }
}
