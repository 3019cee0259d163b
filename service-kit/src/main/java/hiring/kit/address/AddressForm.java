package hiring.kit.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code addresses.tsv}, whose header names the source (decision 0043).
 *
 * @param postalCodes null where the country has none
 */
record AddressForm(
        boolean needsTown,
        boolean needsPostalCode,
        @Nullable Pattern postalCodes,
        String example) {

    /** The form of a country that the data does not contain. */
    private static final AddressForm UNKNOWN = new AddressForm(true, false, null, "");

    private static final Map<String, AddressForm> BY_COUNTRY = read();

    static AddressForm of(String country) {
        return BY_COUNTRY.getOrDefault(country, UNKNOWN);
    }

    boolean hasPostalCode(String code) {
        return postalCodes != null && postalCodes.matcher(code).matches();
    }

    private static Map<String, AddressForm> read() {
        Map<String, AddressForm> forms = new HashMap<>();
        try (InputStream data = Objects.requireNonNull(AddressForm.class.getResourceAsStream("addresses.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                forms.put(
                        cells[0],
                        new AddressForm(
                                cells[1].contains("C"),
                                cells[1].contains("Z"),
                                cells[2].isEmpty() ? null : Pattern.compile(cells[2]),
                                cells[3]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The address data could not be read", e);
        }
        return Map.copyOf(forms);
    }
}
