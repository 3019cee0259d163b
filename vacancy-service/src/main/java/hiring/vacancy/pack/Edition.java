package hiring.vacancy.pack;

import hiring.kit.time.DateWords;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The edition of a pack, as it is printed on it.
 *
 * @param words as it says of itself
 * @param draft whether it is not published
 */
public record Edition(String words, boolean draft) {

    public static Edition ofDraft() {
        return new Edition("Draft: this pack is not published", true);
    }

    public static Edition published(int version, Instant publishedAt, ZoneId zone) {
        return new Edition(
                "Version %d, published on %s"
                        .formatted(
                                version, DateWords.day(publishedAt.atZone(zone).toLocalDate())),
                false);
    }
}
