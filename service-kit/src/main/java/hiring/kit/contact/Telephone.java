package hiring.kit.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import hiring.kit.text.TextPolicy;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that can be called, in the United Kingdom where it names no country.
 *
 * @param typed as it was typed, without surrounding blanks and invisible characters
 * @param normalised E.164, followed by {@code ;ext=} and the extension where there is one, as in RFC 3966
 */
public record Telephone(String typed, String normalised) {

    /** The maximum length of the input. */
    public static final int LONGEST = 40;

    private static final String REGION = "GB";
    // The library finds numbers in running text, but here the whole text must be the number
    private static final Pattern FORM = Pattern.compile(
            "[+\\uFF0B]?[\\p{Nd}\\p{Zs}\\p{Pd}().\\u2060\\u200B/]{3,}?"
                    + "(\\p{Zs}*(;ext=|ext(ension|n)?\\.?|x|#)\\p{Zs}*:?\\p{Zs}*\\p{Nd}{1,7})?",
            Pattern.CASE_INSENSITIVE);
    // Ofcom assigns these to no subscriber, so demonstrations and training can use them
    private static final Pattern SET_ASIDE_FOR_FICTION =
            Pattern.compile("\\+44(1632960\\d{3}|7700900\\d{3}|3069990\\d{3})");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Reads a number, or returns empty where it cannot be called. */
    public static Optional<Telephone> read(String text) {
        String typed = TextPolicy.stripped(text);
        if (typed.length() > LONGEST || !FORM.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(typed, REGION);
            String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
            if (!NUMBERS.isValidNumber(number)
                    && !SET_ASIDE_FOR_FICTION.matcher(e164).matches()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Telephone(typed, number.hasExtension() ? e164 + ";ext=" + number.getExtension() : e164));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Telephone[...]";
    }
}
