package hiring.acceptance.applicants;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up person.
 *
 * @param number 1 for the first
 * @param firstName empty for a person of one name
 * @param ability from 0 to 1: what assessors try to see; nobody else knows it
 * @param guaranteedInterview asks for the guaranteed interview
 * @param seed of everything about this person that is left to chance
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

    /** Chance for one purpose: the same in every run, and independent of what other purposes draw. */
    public SplittableRandom chance(String purpose) {
        return new SplittableRandom(seed ^ (purpose.hashCode() * 0x9E3779B97F4A7C15L));
    }

    /** An address of a domain that belongs to nobody. */
    public String email(String run) {
        return "%s.%d@%s.example.org".formatted(plain(name().replace(' ', '.')), number, run);
    }

    // 01632 960000 to 960999 are set aside for stories, so nobody's telephone rings
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
