package hiring.application.form;

import hiring.kit.address.Countries;
import hiring.kit.address.PostalCode;
import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an address lacks for a letter to arrive: that depends on its country, and some people have none. */
final class AddressRule {

    private static final String ADDRESS = "/personalDetails/address";
    private static final String REQUIRED = "required";

    private AddressRule() {}

    static List<FieldError> missing(PersonalDetails.@Nullable Address address) {
        boolean hasLine = address != null
                && address.lines() != null
                && address.lines().stream().anyMatch(AddressRule::isSaid);
        if (address != null && Boolean.TRUE.equals(address.noFixedAbode()) && !hasLine) {
            return List.of();
        }
        List<FieldError> items = new ArrayList<>();
        if (!hasLine) {
            items.add(new FieldError(
                    ADDRESS + "/lines",
                    REQUIRED,
                    "Give the first line of your address, or say that you have no fixed address"));
        }
        Optional<String> country = countryOf(address);
        if (country.isEmpty()) {
            items.add(noSuchCountry(address));
            return items;
        }
        if (Countries.needsTown(country.get())
                && !isSaid(address == null ? null : address.town())
                && (country.get().equals(Countries.UNITED_KINGDOM)
                        || !isSaid(address == null ? null : address.county()))) {
            items.add(new FieldError(ADDRESS + "/town", REQUIRED, "Give your town or city"));
        }
        postcode(address == null ? null : address.postcode(), country.get()).ifPresent(items::add);
        return items;
    }

    /** As it is typed today; without a country the address is in the United Kingdom. */
    private static Optional<String> countryOf(PersonalDetails.@Nullable Address address) {
        if (address == null || (!isSaid(address.countryCode()) && !isSaid(address.country()))) {
            return Optional.of(Countries.UNITED_KINGDOM);
        }
        return isSaid(address.countryCode())
                ? Optional.ofNullable(address.countryCode()).filter(Countries::exists)
                : Countries.codeOf(String.valueOf(address.country()));
    }

    private static FieldError noSuchCountry(PersonalDetails.@Nullable Address address) {
        String field = address != null && isSaid(address.countryCode()) ? "/countryCode" : "/country";
        return new FieldError(
                ADDRESS + field,
                "no-such-country",
                "ISO 3166 has no such country; give its code of two letters in countryCode, such as IE");
    }

    private static Optional<FieldError> postcode(@Nullable String typed, String country) {
        if (!isSaid(typed)) {
            return PostalCode.isRequiredIn(country)
                    ? Optional.of(new FieldError(ADDRESS + "/postcode", REQUIRED, "Give your postcode"))
                    : Optional.empty();
        }
        return PostalCode.fits(String.valueOf(typed), country)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        ADDRESS + "/postcode",
                        "not-a-postcode",
                        "This is not a postcode (%s)%s"
                                .formatted(
                                        Countries.nameOf(country),
                                        PostalCode.exampleIn(country)
                                                .map("; one looks like %s"::formatted)
                                                .orElse("; leave it out"))));
    }

    // A dash or a full stop that fills a required field says nothing
    private static boolean isSaid(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
