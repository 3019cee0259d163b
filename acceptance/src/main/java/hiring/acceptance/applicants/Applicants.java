package hiring.acceptance.applicants;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes applicants: the same ones for the same seed, whatever their number. */
public final class Applicants {

    private static final List<String> FIRST_NAMES = names("""
            Zoë, Seán, Amara, Kwame, Siân, José, Priya, Tomasz, Niamh, Oluwaseun, Chloë, Mehmet, Bronwen, Yusuf,
            Anaïs, Dafydd, Mei-Ling, Callum, Ingrid, Rafał, Shanice, Björn, Fatima, Gethin, Noémie, Haruka,
            Lachlan, Renée, Samuel, Aisling, Dmitri, Grace, Iain, Leila, Marcus, Søren, Tamsin, Umar, Violet,
            Wren""");

    private static final List<String> LAST_NAMES = names("""
            O'Brien, Müller, Okonkwo, Smith-Jones, Łukasiewicz, D'Souza, García Márquez, Patel, Ó Súilleabháin,
            MacDonald, Nguyễn, Çelik, ap Rhys, Khan, Lefèvre, Novák, Achebe, Hughes, O'Connor, Sørensen, Begum,
            Taylor, de la Cruz, Fitzgerald, Ibrahim, Kowalczyk, Thompson, N'Diaye, Wójcik, Brown, van den Berg,
            Adeyemi, Evans, Grant, Chowdhury, Ferreira, Lindqvist""");

    // In this order, again and again: the first few already hold one of each that matters
    private static final List<Story> STORIES = List.of(
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.TOO_LATE,
            Story.IT_DEGREE,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.WITHDRAWS_BEFORE_CLOSING,
            Story.REPLACES_VIDEO,
            Story.DEGREE_FROM_ABROAD,
            Story.STRAIGHTFORWARD,
            Story.NO_VIDEO,
            Story.WITHDRAWS_AFTER_CLOSING,
            Story.MISSES_SESSION,
            Story.NO_MATHEMATICS_GCSE,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD);

    private static final int THE_LAST_SECOND = 2;
    // One in twenty, the tenth first
    private static final int ASKS_FOR_GUARANTEED_INTERVIEW = 10;
    private static final int OF = 20;

    private Applicants() {}

    private static List<String> names(String text) {
        return List.of(text.split(",\\s+", -1));
    }

    public static List<Applicant> make(long seed, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> one(seed, number))
                .toList();
    }

    private static Applicant one(long seed, int number) {
        long own = seed * 1_000_003 + number;
        SplittableRandom chance = new SplittableRandom(own);
        Story story = number == THE_LAST_SECOND ? Story.LAST_SECOND : STORIES.get((number - 1) % STORIES.size());
        return new Applicant(
                number,
                FIRST_NAMES.get(chance.nextInt(FIRST_NAMES.size())),
                LAST_NAMES.get(chance.nextInt(LAST_NAMES.size())),
                story,
                // Whoever does not turn up is good enough to be invited first
                story == Story.MISSES_SESSION ? 0.9 : chance.nextDouble(0.15, 1.0),
                number % OF == ASKS_FOR_GUARANTEED_INTERVIEW,
                own);
    }
}
