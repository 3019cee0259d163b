package hiring.vacancy.check;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates with a weekday in free text, as they are written in Britain: "Mon 22 Dec 2020", "Friday 17/10/2024", "w/c
 * 24.01.21", "22 December 2020 (Tuesday)", "Thursday 1st - Friday 2nd September 2021".
 */
final class WrittenDates {

    static final String WEEKDAY =
            "(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
                    + "|Sat(?:urday)?|Sun(?:day)?)";
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String WEEK = "w/c|w/b|w\\.c\\.|w\\.b\\.|wc|week\\s+(?:commencing|beginning|starting)";
    private static final String BEFORE =
            "(?:(?<week>%s)\\s*:?\\s*(?:on\\s+)?)?(?:(?<weekday>%s)\\b(?:\\.?,?[\\s-]+|,))?(?:the\\s+)?"
                    .formatted(WEEK, WEEKDAY);
    private static final String IN_DIGITS = "(?<iso>\\d{4}-\\d{2}-\\d{2})\\b"
            + "|(?<first>\\d{1,2})(?:(?<dot>[./-])(?<second>\\d{1,2})\\k<dot>(?<year>\\d{4}|\\d{2})"
            + "|/(?<month>\\d{1,2})(?!\\s*%s\\b))(?![\\d:/])".formatted(MONTH);
    // What follows two digits tells that they are a time
    private static final String YEAR =
            "(?:,?[\\s-]*(?<full>(?:19|20)\\d{2})\\b|,?[\\s-]*(?<mark>['\u2019])?(?<short>\\d{2})(?![\\d:]"
                    + "|\\.\\d|\\s*(?:[ap]\\.?m\\b|hrs?\\b)))?";
    private static final String IN_WORDS =
            "(?:(?<monthFirst>%1$s)\\b\\.?\\s+(?:the\\s+)?(?<dayLast>\\d{1,2})(?:st|nd|rd|th)?\\b".formatted(MONTH)
                    + ("|(?<dayFirst>\\d{1,2})\\s?(?:st|nd|rd|th)?\\b"
                                    + "(?:[\\s-]*(?:of\\s+)?(?<monthLast>%1$s)\\b\\.?)?)%2$s")
                            .formatted(MONTH, YEAR);
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\w./:-])%s(?:%s|%s)(?:\\s*\\((?<after>%s)\\))?".formatted(BEFORE, IN_DIGITS, IN_WORDS, WEEKDAY),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[\u2010-\u2015,&/-]|to\\b|and\\b|or\\b|until\\b|till\\b|through\\b)\\s*(?:and\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final int CENTURY = 2000;
    private static final int MONTHS = 12;
    private static final int LETTERS = 3;

    private WrittenDates() {}

    /**
     * A date and the weekday that stands beside it.
     *
     * @param words as they are written
     * @param said the weekday; Monday of a week that commences then
     * @param impliedByWeek whether the weekday is not written
     * @param years those that can be meant
     */
    record Dated(String words, DayOfWeek said, boolean impliedByWeek, int day, Month month, List<Integer> years) {

        boolean fits() {
            return years.stream().flatMap(year -> in(year).stream()).anyMatch(date -> date.getDayOfWeek() == said);
        }

        /** The one day that is meant; empty where there is no such day, or where it is not known which. */
        Optional<LocalDate> date() {
            return years.size() == 1 ? in(years.getFirst()) : Optional.empty();
        }

        private Optional<LocalDate> in(int year) {
            try {
                return Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * All dates, in the order of the text.
     *
     * @param around the year in which what is written about happens: where a year is not written, it is this one or one
     * beside it
     */
    static List<Dated> in(String text, int around) {
        List<Item> items = items(text);
        List<Dated> dated = new ArrayList<>();
        for (Item item : items) {
            DayOfWeek said = item.said();
            Month month = item.month;
            if (said != null && month != null && item.day > 0) {
                dated.add(new Dated(item.words, said, item.weekday == null, item.day, month, item.years(around)));
            }
        }
        return List.copyOf(dated);
    }

    private static List<Item> items(String text) {
        List<Item> items = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            items.add(new Item(matcher));
        }
        // "Thursday 1st - Friday 2nd September 2021": what one leaves out, the next one says
        for (int i = items.size() - 2; i >= 0; i--) {
            Item next = items.get(i + 1);
            if (BETWEEN.matcher(text.substring(items.get(i).end, next.start)).matches()) {
                items.get(i).complete(next);
            }
        }
        return items;
    }

    private static final class Item {

        private final int start;
        private final int end;
        private final String words;
        private final boolean week;
        private final @Nullable DayOfWeek weekday;
        private final boolean hasOwnMonth;
        private int day;
        private @Nullable Month month;
        private @Nullable Integer year;
        private boolean sureOfYear = true;

        Item(Matcher found) {
            start = found.start();
            end = found.end();
            words = found.group().strip();
            week = found.group("week") != null;
            String written = found.group("weekday") == null ? found.group("after") : found.group("weekday");
            weekday = written == null ? null : weekday(written);
            if (found.group("iso") != null) {
                String[] parts = found.group("iso").split("-", -1);
                year = Integer.valueOf(parts[0]);
                numbers(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]));
            } else if (found.group("first") != null) {
                String second = found.group("second") == null ? found.group("month") : found.group("second");
                year = yearOf(found.group("year"));
                // Around the clock, not the 24th of July
                if (!words.endsWith("24/7")) {
                    numbers(Integer.parseInt(found.group("first")), Integer.parseInt(second));
                }
            } else {
                String name = found.group("monthFirst") == null ? found.group("monthLast") : found.group("monthFirst");
                String number = found.group("dayLast") == null ? found.group("dayFirst") : found.group("dayLast");
                day = Integer.parseInt(number);
                month = name == null ? null : month(name);
                if (found.group("full") != null) {
                    year = Integer.valueOf(found.group("full"));
                } else if (name != null && found.group("short") != null) {
                    year = yearOf(found.group("short"));
                    sureOfYear = found.group("mark") != null;
                }
            }
            hasOwnMonth = month != null;
        }

        // The day comes first here; where that gives no month, the author has written as in America
        private void numbers(int first, int second) {
            boolean americanOrder = second > MONTHS && first <= MONTHS;
            day = americanOrder ? second : first;
            int number = americanOrder ? first : second;
            month = number >= 1 && number <= MONTHS ? Month.of(number) : null;
        }

        void complete(Item next) {
            Month following = next.month;
            if (month == null && following != null && (next.hasOwnMonth || next.weekday != null)) {
                // From the end of one month into the next
                month = day > next.day ? following.minus(1) : following;
                year = next.year != null && month == Month.DECEMBER && following == Month.JANUARY
                        ? Integer.valueOf(next.year - 1)
                        : next.year;
                sureOfYear = next.sureOfYear;
            } else if (month != null && year == null && next.year != null && following != null) {
                year = month.compareTo(following) > 0 ? Integer.valueOf(next.year - 1) : next.year;
                sureOfYear = next.sureOfYear;
            }
        }

        @Nullable
        DayOfWeek said() {
            return weekday == null && week ? DayOfWeek.MONDAY : weekday;
        }

        List<Integer> years(int around) {
            List<Integer> near =
                    IntStream.rangeClosed(around - 1, around + 1).boxed().toList();
            if (year == null) {
                return near;
            }
            List<Integer> years = new ArrayList<>(List.of(year));
            if (!sureOfYear) {
                near.stream().filter(other -> !other.equals(year)).forEach(years::add);
            }
            return List.copyOf(years);
        }

        private static @Nullable Integer yearOf(@Nullable String digits) {
            if (digits == null) {
                return null;
            }
            int number = Integer.parseInt(digits);
            return digits.length() == 2 ? CENTURY + number : number;
        }

        private static DayOfWeek weekday(String written) {
            String letters = written.substring(0, LETTERS).toUpperCase(Locale.ROOT);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().startsWith(letters)) {
                    return day;
                }
            }
            throw new IllegalStateException("Not a weekday: " + written);
        }

        private static Month month(String written) {
            String letters = written.substring(0, LETTERS).toUpperCase(Locale.ROOT);
            for (Month month : Month.values()) {
                if (month.name().startsWith(letters)) {
                    return month;
                }
            }
            throw new IllegalStateException("Not a month: " + written);
        }
    }
}
