package hiring.assessment.centre;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place in which one session is held at a time. People write one room in many ways, so only its letters and digits
 * count; a place that is a call or a page on the web is no room, and holds any number of sessions.
 */
final class Room {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WEB = Pattern.compile("\\b(?:https?://|www\\.)\\S", Pattern.CASE_INSENSITIVE);

    private static final Set<String> CALLS = Set.of(
            "online",
            "virtual",
            "virtually",
            "remote",
            "remotely",
            "zoom",
            "teams",
            "webex",
            "skype",
            "facetime",
            "meet",
            "telephone",
            "phone",
            "video",
            "videoconference",
            "videocall",
            "whatsapp");

    /** Words of buildings: "Telephone House" and "Teams room, second floor" are places to go to. */
    private static final Set<String> WALLS = Set.of(
            "room",
            "rm",
            "house",
            "hall",
            "floor",
            "building",
            "office",
            "offices",
            "centre",
            "suite",
            "street",
            "road",
            "lane",
            "library",
            "school",
            "college",
            "campus",
            "block",
            "wing",
            "chamber",
            "studio",
            "lab",
            "station",
            "court");

    private Room() {}

    /** The normalised name of the room; empty where the place is not a room. */
    static Optional<String> of(String place) {
        if (WEB.matcher(place).find()) {
            return Optional.empty();
        }
        String plain = MARKS.matcher(Normalizer.normalize(place, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replace("&", " and ");
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean call =
                words.stream().anyMatch(CALLS::contains) || plain.contains("on-line") || plain.contains("on line");
        boolean walls = words.stream().anyMatch(WALLS::contains);
        return words.isEmpty() || (call && !walls) ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}
