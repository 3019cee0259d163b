package hiring.kit.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows which countries have postal codes and their forms. The data is in {@code addresses.tsv}, with its source. */
public final class PostalCode {

    /** Royal Mail serves these too, and their codes are spaced like its postcodes. */
    private static final Set<String> CROWN_DEPENDENCIES = Set.of("GG", "IM", "JE");

    /** Territories whose codes have the form of the United Kingdom's. People write them with that country. */
    private static final Set<String> TERRITORIES = Set.of("AC", "FK", "GI", "GS", "IO", "PN", "SH", "TA", "TC");

    private static final int INWARD = 3;
    private static final String FORCES = "BFPO";

    private PostalCode() {}

    /** Whether letters to the country need a postal code. In some countries the code is optional. */
    public static boolean isRequiredIn(String country) {
        return AddressForm.of(country).needsPostalCode();
    }

    /** An example of a postal code of the country. */
    public static Optional<String> exampleIn(String country) {
        return Optional.of(AddressForm.of(country).example()).filter(example -> !example.isEmpty());
    }

    /**
     * Whether the text has a form of the country's codes. For a country without codes, whether it could be a code at
     * all.
     */
    public static boolean fits(String typed, String country) {
        String code = inCapitals(typed);
        if (country.equals(Countries.UNITED_KINGDOM)) {
            return isBritish(spaced(code));
        }
        AddressForm form = AddressForm.of(country);
        if (form.postalCodes() == null) {
            return code.matches("[A-Z0-9][A-Z0-9 -]*") && code.matches(".*[0-9].*");
        }
        return form.hasPostalCode(code)
                || form.hasPostalCode(spaced(code))
                || form.hasPostalCode(code.replace(" ", ""));
    }

    /** The code in capitals, with a space before the last three characters where the country writes one. */
    public static String written(String typed, @Nullable String country) {
        String code = inCapitals(typed);
        boolean spacedBeforeTheLastThree = country == null
                || country.equals(Countries.UNITED_KINGDOM)
                || CROWN_DEPENDENCIES.contains(country)
                || TERRITORIES.contains(country)
                || country.equals("CA");
        String spaced = spaced(code);
        return spacedBeforeTheLastThree && fits(spaced, country == null ? Countries.UNITED_KINGDOM : country)
                ? spaced
                : code;
    }

    private static boolean isBritish(String code) {
        return AddressForm.of(Countries.UNITED_KINGDOM).hasPostalCode(code)
                || TERRITORIES.stream().map(AddressForm::of).anyMatch(form -> form.hasPostalCode(code));
    }

    private static String inCapitals(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "-")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static String spaced(String code) {
        String close = code.replace(" ", "");
        if (close.startsWith(FORCES)) {
            return FORCES + ' ' + close.substring(FORCES.length());
        }
        if (close.length() <= INWARD) {
            return code;
        }
        int gap = close.length() - INWARD;
        return close.substring(0, gap) + ' ' + close.substring(gap);
    }
}
