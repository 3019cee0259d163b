package hiring.application.reading;

import hiring.application.qualification.Framework;
import hiring.application.qualification.Spelling;
import hiring.application.reading.AwardNames.Mention;
import hiring.application.reading.Piece.AtLevel;
import hiring.application.reading.Piece.Named;
import hiring.application.reading.Piece.Place;
import hiring.application.reading.Piece.Separator;
import hiring.application.reading.Piece.Text;
import hiring.application.reading.Piece.Told;
import hiring.application.reading.Piece.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a line into pieces. Each word of the line is in one piece. */
final class Line {

    private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String NUMBER_OF_YEAR = "(19[3-9]\\d|20\\d\\d)";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)";
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}]|\\d[:.])"
            + "(?:(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+)?" + MONTH + "\\.?,?[\\s-]*(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?"
            + "|\\d{1,2}[/.-](?:\\d{1,2}[/.-])?)?"
            + NUMBER_OF_YEAR + "(?:\\s?[/-]\\s?(\\d\\d)(?:-\\d\\d)?)?" + END);
    private static final String FRAMEWORK = "(rqf|qcf|nqf|cqfw|fheq|scqf|nfq|eqf)";
    private static final Pattern LEVEL = Pattern.compile(BEGIN
            + "(?:" + FRAMEWORK + "[\\s-]*)?(?:(entry)[\\s-]+)?"
            + "(?:(?:levels?|lvl|lev)\\.?[\\s-]*(\\d{1,2}|one|two|three|four|five|six|seven|eight)|l\\s?(\\d)"
            + "|(?<=entry )([123]))"
            + "(?:\\s*\\(?" + FRAMEWORK + "\\)?)?" + END);
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight");

    /** Characters of grades and numbers, which are not separators. */
    private static final Pattern WITHIN = Pattern.compile("\\d[:.,/]\\d+"
            + "|" + BEGIN + "(?:2|ii)\\s?\\((?:i{1,2}|[12])\\)"
            + "|" + BEGIN + "(?:2|ii)[:.](?:i{1,2}|[12])" + END
            + "|" + BEGIN + "[a-gu1-9]\\*?(?:[/:][a-gu1-9]\\*?)+" + END
            + "|" + BEGIN + "[dmp]\\*?(?:/[dmp]\\*?){1,3}" + END);

    private static final Map<Character, Separator> SEPARATORS = Map.ofEntries(
            Map.entry(',', Separator.COMMA),
            Map.entry('|', Separator.COMMA),
            Map.entry('\u2022', Separator.COMMA),
            Map.entry('\u00b7', Separator.COMMA),
            Map.entry('\u25aa', Separator.COMMA),
            Map.entry(':', Separator.COLON),
            Map.entry('=', Separator.COLON),
            Map.entry('/', Separator.SLASH));
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final int LONGEST_COURSE = 12;
    private static final int WORD_BEFORE_A_STOP = 3;

    private final String line;
    private final String folded;
    private final List<Span> spans = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean[] within;
    private Separator before = Separator.SPACE;
    private int depth;

    private record Span(int start, int end, BiFunction<Place, String, Piece> toPiece) {}

    private Line(String line) {
        this.line = line;
        this.folded = Spelling.folded(line);
        this.within = new boolean[line.length()];
    }

    static List<Piece> pieces(String line) {
        return new Line(line).read();
    }

    /** The part of a line between two positions, with the closing brackets after it. */
    static String source(String line, int start, int end) {
        int to = end;
        while (to < line.length() && (CLOSING.indexOf(line.charAt(to)) >= 0 || line.charAt(to) == '.')) {
            to++;
        }
        return line.substring(start, to).strip();
    }

    private List<Piece> read() {
        for (Mention mention : AwardNames.in(line)) {
            add(mention.start(), mention.end(), (at, words) -> new Named(at, mention));
        }
        addYears();
        addLevels();
        for (Words.Role role : Words.Role.values()) {
            if (role != Words.Role.INSTITUTION) {
                addAll(role.in(line), role);
                addAll(role.exactlyIn(line), role);
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        Matcher kept = WITHIN.matcher(folded);
        while (kept.find()) {
            Arrays.fill(within, kept.start(), kept.end(), true);
        }
        int at = 0;
        for (Span span : spans) {
            text(at, span.start());
            pieces.add(span.toPiece().apply(place(span.start(), span.end()), line.substring(span.start(), span.end())));
            at = span.end();
        }
        text(at, line.length());
        return List.copyOf(pieces);
    }

    private void addYears() {
        Matcher matcher = YEAR.matcher(folded);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            List<Integer> years = years(year, matcher.group(2));
            int end = years.isEmpty() ? matcher.end(1) : matcher.end();
            List<Integer> found = years.isEmpty() ? List.of(year) : years;
            add(matcher.start(), end, (at, words) -> new Years(at, found));
        }
    }

    // "2015/16" is a span of two years and "2015-06" a month. "2009-10" can be both and is read as a span, which leads
    // to a question. Empty if the number is neither
    private static List<Integer> years(int year, @Nullable String after) {
        if (after == null) {
            return List.of(year);
        }
        int number = Integer.parseInt(after);
        int other = year - year % 100 + number;
        if (other > year && other <= year + LONGEST_COURSE) {
            return List.of(year, other);
        }
        return number >= 1 && number <= 12 ? List.of(year) : List.of();
    }

    private void addLevels() {
        Matcher matcher = LEVEL.matcher(folded);
        while (matcher.find()) {
            String number = first(matcher, 3, 4, 5);
            int level = NUMBERS.contains(number) ? NUMBERS.indexOf(number) : Integer.parseInt(number);
            String framework = first(matcher, 1, 6);
            boolean entry = matcher.group(2) != null || matcher.group(5) != null;
            add(
                    matcher.start(),
                    matcher.end(),
                    (at, words) -> new AtLevel(at, level, framework(framework), !framework.isEmpty(), entry));
        }
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static Framework framework(String written) {
        return switch (written) {
            case "cqfw" -> Framework.CQFW;
            case "fheq" -> Framework.FHEQ;
            case "scqf" -> Framework.SCQF;
            case "nfq" -> Framework.NFQ;
            case "eqf" -> Framework.EQF;
            default -> Framework.RQF;
        };
    }

    private void addAll(Matcher matcher, Words.Role role) {
        while (matcher.find()) {
            add(matcher.start(), matcher.end(), (at, words) -> new Told(at, role, words.strip()));
        }
    }

    private void add(int start, int end, BiFunction<Place, String, Piece> toPiece) {
        if (spans.stream().noneMatch(span -> start < span.end() && end > span.start())) {
            spans.add(new Span(start, end, toPiece));
        }
    }

    private void text(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            Separator separator = separatorAt(i, from, to);
            if (separator != null) {
                addText(start, i);
                if (before.compareTo(separator) < 0) {
                    before = separator;
                }
                depth = Math.max(
                        0,
                        depth
                                + (OPENING.indexOf(line.charAt(i)) >= 0 ? 1 : 0)
                                - (CLOSING.indexOf(line.charAt(i)) >= 0 ? 1 : 0));
                start = i + 1;
            }
        }
        addText(start, to);
    }

    private @Nullable Separator separatorAt(int i, int from, int to) {
        if (within[i]) {
            return null;
        }
        char c = folded.charAt(i);
        if (line.charAt(i) == '\n') {
            return Separator.COMMA;
        }
        if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
            return Separator.BRACKET;
        }
        boolean spaceBefore = i == from || folded.charAt(i - 1) == ' ';
        boolean spaceAfter = i + 1 >= to || folded.charAt(i + 1) == ' ';
        if (c == '-') {
            return spaceBefore || spaceAfter || (line.charAt(i) != '-' && !isDigit(i + 1)) ? Separator.DASH : null;
        }
        if (c == '.') {
            return spaceAfter && (spaceBefore || wordLengthBefore(i) >= WORD_BEFORE_A_STOP || isDigit(i - 1))
                    ? Separator.COMMA
                    : null;
        }
        return SEPARATORS.get(c);
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < folded.length() && Character.isDigit(folded.charAt(i));
    }

    private int wordLengthBefore(int i) {
        int start = i;
        while (start > 0 && Character.isLetter(folded.charAt(start - 1))) {
            start--;
        }
        return i - start;
    }

    private void addText(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(start)) {
            start++;
        }
        while (end > start && isSpace(end - 1)) {
            end--;
        }
        String words = line.substring(start, end).replaceAll("[\\s\\p{Z}]+", " ");
        if (words.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == '%')) {
            pieces.add(new Text(place(start, end), words));
        }
    }

    private boolean isSpace(int i) {
        return folded.charAt(i) == ' ' || (folded.charAt(i) == '\'' && (i == 0 || folded.charAt(i - 1) == ' '));
    }

    private Place place(int start, int end) {
        Place place = new Place(start, end, before, depth);
        before = Separator.SPACE;
        return place;
    }
}
