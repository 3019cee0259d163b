package hiring.application.candidate;

import hiring.kit.text.TextPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate would like to be reached. Staff and portals read it; what must be told is told whatever it says.
 *
 * @param address postal, line by line, without the name; empty where none was given
 * @param language a tag of BCP 47
 */
public record ContactPreferences(
        @Nullable PreferredChannel channel,
        List<String> address,
        @Nullable String language) {

    public static final ContactPreferences NONE = new ContactPreferences(null, List.of(), null);

    public ContactPreferences {
        address = List.copyOf(address);
    }

    /** A way to reach a candidate. */
    public enum PreferredChannel {
        EMAIL,
        TELEPHONE,
        LETTER
    }

    /** As it was typed, without blank lines. */
    public static ContactPreferences typed(
            @Nullable PreferredChannel channel, @Nullable List<String> address, @Nullable String language) {
        return new ContactPreferences(
                channel,
                address == null
                        ? List.of()
                        : address.stream()
                                .filter(line -> !TextPolicy.isBlank(line))
                                .map(TextPolicy::stripped)
                                .toList(),
                language);
    }

    // An address in a log would be personal data in a log
    @Override
    public String toString() {
        return "ContactPreferences[...]";
    }
}
