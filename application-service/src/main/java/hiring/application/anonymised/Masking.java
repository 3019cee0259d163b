package hiring.application.anonymised;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes from an applicant's own words what tells who they are. A part of a name is masked alone where it is written as
 * a name, with a capital: "Will" is, "will" is not. Next to another part it is masked however it is written.
 * See decision 0052.
 */
final class Masking {

    /** What was masked, and how it reads afterwards. */
    enum MaskedKind {
        EMAIL("[e-mail]"),
        LINK("[link]"),
        TELEPHONE("[telephone]"),
        BIRTH("[birth]"),
        NAME("[name]");

        private final String mask;

        MaskedKind(String mask) {
            this.mask = mask;
        }
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NOT_AFTER_WORD = "(?<![\\p{L}\\p{M}\\p{Nd}])";
    private static final String NOT_BEFORE_WORD = "(?![\\p{L}\\p{M}\\p{Nd}])";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final int LEAST_DIGITS = 9;

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}._%+'\u2019-]+@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+", FLAGS);
    private static final Pattern LINK = Pattern.compile(
            "https?://[^\\s<>\"]+|" + NOT_AFTER_WORD + "(?:www\\.[^\\s<>\"]+"
                    + "|(?:[a-z0-9-]+\\.)+[a-z]{2,}/[^\\s<>\"]*"
                    + "|(?:linkedin|github|facebook|instagram|twitter|x)\\.com" + NOT_BEFORE_WORD + ")"
                    + "|(?<![\\p{L}\\p{N}.@])@[a-z0-9_]{3,30}" + NOT_BEFORE_WORD,
            FLAGS);
    private static final Pattern BIRTH = Pattern.compile(
            NOT_AFTER_WORD + "(?:born|d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|year of birth)"
                    // Up to the year, within the sentence; a date may have full stops between its numbers
                    + "(?:[^.!?\\n]|\\.(?=\\d)){0,40}?" + NOT_AFTER_WORD + "\\d{0,2}" + YEAR + NOT_BEFORE_WORD
                    + "|" + NOT_AFTER_WORD + "b\\.\\s*" + YEAR + NOT_BEFORE_WORD
                    + "|" + NOT_AFTER_WORD + "I(?:['’]m| am)(?: now)? \\d{2} years (?:old|of age)",
            FLAGS);
    private static final Pattern PARTS =
            Pattern.compile("[\\p{L}\\p{M}\\u200C\\u200D]+(?:['’ʼ‑‐-][\\p{L}\\p{M}\\u200C\\u200D]+)*");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final @Nullable Pattern names;
    private final Map<MaskedKind, Integer> counts = new EnumMap<>(MaskedKind.class);

    private record Match(int start, int end, MaskedKind kind) {}

    /**
     * For an applicant with these names, each of one or more parts.
     *
     * @param shown the name that the reader knows, whose parts stay; absent where the reader knows none
     */
    Masking(Collection<@Nullable String> names, @Nullable String shown) {
        Set<String> kept = parts(shown).map(Masking::letters).collect(Collectors.toSet());
        Set<String> parts = names.stream()
                .flatMap(Masking::parts)
                .filter(part -> !kept.contains(letters(part)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.names = parts.isEmpty() ? null : pattern(parts);
    }

    private static Stream<String> parts(@Nullable String name) {
        return name == null
                ? Stream.empty()
                : PARTS.matcher(decomposed(name))
                        .results()
                        .map(MatchResult::group)
                        .flatMap(part -> Stream.concat(Stream.of(part), Arrays.stream(part.split("[‑‐-]"))))
                        .filter(part ->
                                part.codePoints().filter(Character::isLetter).count() > 1);
    }

    // Spelled with an accent in one field and without in another
    private static String letters(String part) {
        return part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** The text without what tells who wrote it. */
    @Nullable
    String mask(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = decomposed(text);
        List<Match> found = new ArrayList<>();
        EMAIL.matcher(plain).results().forEach(match -> add(found, match, MaskedKind.EMAIL));
        LINK.matcher(plain).results().forEach(match -> add(found, match, MaskedKind.LINK));
        NUMBERS.findNumbers(plain, "GB", PhoneNumberUtil.Leniency.POSSIBLE, Long.MAX_VALUE)
                .forEach(match -> {
                    if (isTelephone(match)) {
                        found.add(new Match(match.start(), match.end(), MaskedKind.TELEPHONE));
                    }
                });
        BIRTH.matcher(plain).results().forEach(match -> add(found, match, MaskedKind.BIRTH));
        String rest = replaced(plain, found);
        if (names == null) {
            return composed(rest);
        }
        // Afterwards, so that an address or a link with the name in it goes whole
        List<Match> written = new ArrayList<>();
        names.matcher(rest)
                .results()
                .filter(match -> isWrittenAsName(match.group()))
                .forEach(match -> add(written, match, MaskedKind.NAME));
        return composed(replaced(rest, written));
    }

    /** How often each kind was masked so far. */
    Masked counted() {
        return new Masked(
                counts.getOrDefault(MaskedKind.NAME, 0),
                counts.getOrDefault(MaskedKind.EMAIL, 0),
                counts.getOrDefault(MaskedKind.LINK, 0),
                counts.getOrDefault(MaskedKind.TELEPHONE, 0),
                counts.getOrDefault(MaskedKind.BIRTH, 0));
    }

    private static void add(List<Match> found, MatchResult match, MaskedKind kind) {
        found.add(new Match(match.start(), match.end(), kind));
    }

    // Of two that overlap the one that begins first
    private String replaced(String text, List<Match> found) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (Match next : found.stream()
                .sorted(Comparator.comparingInt(Match::start)
                        .thenComparing(Comparator.comparingInt(Match::end).reversed()))
                .toList()) {
            if (next.start() >= from) {
                masked.append(text, from, next.start()).append(next.kind().mask);
                counts.merge(next.kind(), 1, Integer::sum);
                from = next.end();
            }
        }
        return masked.append(text.substring(from)).toString();
    }

    // Years, sums of money and counts are numbers too; a number that is called begins with 0 or +
    private static boolean isTelephone(PhoneNumberMatch match) {
        String raw = match.rawString().strip();
        return (raw.startsWith("0") || raw.startsWith("+") || raw.startsWith("("))
                && raw.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    // Scripts without capitals show nothing, so their names are masked wherever they stand
    private static boolean isWrittenAsName(String match) {
        boolean isOnePart = PARTS.matcher(match).results().count() == 1;
        int first = match.codePointAt(0);
        return !isOnePart || !Character.isLowerCase(first);
    }

    private static Pattern pattern(Set<String> parts) {
        String one = parts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Masking::spellings)
                .collect(Collectors.joining("|", "(?:", ")"));
        String several = one + "(?:[\\s,.\"“”'’-]{1,3}" + one + ")*";
        boolean bounded = parts.stream().noneMatch(part -> part.codePoints().anyMatch(Character::isIdeographic));
        return Pattern.compile(bounded ? NOT_AFTER_WORD + several + NOT_BEFORE_WORD : several, FLAGS);
    }

    // With and without accents, and with any apostrophe or hyphen
    private static String spellings(String part) {
        StringBuilder pattern = new StringBuilder();
        part.codePoints().forEach(c -> {
            switch (Character.toLowerCase(c)) {
                case '\'', '’', 'ʼ' -> pattern.append("['’ʼ`]?");
                case '-', '‐', '‑' -> pattern.append("[\\s‐‑-]?");
                case 'ł' -> pattern.append("[łl]");
                case 'ø' -> pattern.append("[øo]");
                case 'đ' -> pattern.append("[đd]");
                case 'ı' -> pattern.append("[ıi]");
                case 'ß' -> pattern.append("(?:ß|ss)");
                case 'æ' -> pattern.append("(?:æ|ae)");
                default -> {
                    if (Character.isLetter(c)) {
                        pattern.append(Pattern.quote(Character.toString(c))).append("[\\p{M}\\u200C\\u200D]*");
                    }
                }
            }
        });
        return pattern.toString();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
