package hiring.acceptance.applicants;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A fictitious applicant.
 *
 * @param number 1 for the first
 * @param firstName empty for a person of one name
 * @param ability from 0 to 1; assessors' scores depend on it
 * @param guaranteedInterview asks for the guaranteed interview
 * @param seed of all random choices about this applicant
 */
public record Applicant(
        int number,
        String firstName,
        String lastName,
        Story story,
        Circumstance circumstance,
        double ability,
        boolean guaranteedInterview,
        long seed) {

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** A random generator for one purpose: the same in every run, and independent of the other purposes. */
    public SplittableRandom chance(String purpose) {
        return new SplittableRandom(seed ^ (purpose.hashCode() * 0x9E3779B97F4A7C15L));
    }

    /** An address of a reserved domain. */
    public String email(String run) {
        return "%s.%d@%s.example.org".formatted(plain(name().replace(' ', '.')), number, run);
    }

    // 01632 960000 to 960999 are reserved for fiction, so no real telephone rings
    public String telephone() {
        return circumstance == Circumstance.LIVES_ABROAD
                ? "+852 2345 6%03d".formatted(number % 1000)
                : "(01632) 960%03d".formatted(number % 1000);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
    }
}
