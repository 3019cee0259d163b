package hiring.kit.address;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The countries of ISO 3166, by code and by common name. */
public final class Countries {

    public static final String UNITED_KINGDOM = "GB";

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private static final LocaleDisplayNames SHORT_NAMES =
            LocaleDisplayNames.getInstance(ULocale.UK, DisplayContext.LENGTH_SHORT);

    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /** Whether the code is a country's code of two letters. */
    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** Whether addresses in the country have a town. Some countries are towns themselves. */
    public static boolean needsTown(String code) {
        return AddressForm.of(code).needsTown();
    }

    /** The country's name in English. */
    public static String nameOf(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.UK);
    }

    /**
     * Finds the code of a country by its code of two or three letters or its English name. Case and accents do not
     * matter.
     */
    public static Optional<String> codeOf(String typed) {
        return Optional.ofNullable(BY_NAME.get(key(typed)));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : CODES) {
            names.put(key(code), code);
            names.put(key(Locale.of("", code).getISO3Country()), code);
            names.put(key(nameOf(code)), code);
            names.put(key(SHORT_NAMES.regionDisplayName(code)), code);
        }
        for (String name : Set.of(
                "UK",
                "U.K.",
                "Great Britain",
                "Britain",
                "England",
                "Scotland",
                "Wales",
                "Cymru",
                "Northern Ireland",
                "United Kingdom of Great Britain and Northern Ireland")) {
            names.put(key(name), UNITED_KINGDOM);
        }
        for (String name : Set.of("Republic of Ireland", "Eire", "Irish Republic")) {
            names.put(key(name), "IE");
        }
        for (String name : Set.of("United States of America", "U.S.A.", "America")) {
            names.put(key(name), "US");
        }
        names.put(key("Holland"), "NL");
        names.put(key("Turkey"), "TR");
        names.put(key("Czech Republic"), "CZ");
        names.put(key("Ivory Coast"), "CI");
        names.put(key("Burma"), "MM");
        names.put(key("Swaziland"), "SZ");
        names.put(key("Macau"), "MO");
        names.put(key("The Gambia"), "GM");
        return Map.copyOf(names);
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(name.replace("&", "and"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
