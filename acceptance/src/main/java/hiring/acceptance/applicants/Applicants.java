package hiring.acceptance.applicants;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Creates applicants: the same ones for the same seed, whatever their number. */
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

    // Repeated in this order: the first few already contain each important story
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
            Story.APPLIES_AGAIN,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD,
            Story.STRAIGHTFORWARD);

    private static final int THE_LAST_SECOND = 2;
    // One in twenty, the tenth first
    private static final int ASKS_FOR_GUARANTEED_INTERVIEW = 10;
    private static final int OF = 20;

    // One of each in twenty, as with the stories
    private static final Map<Integer, Circumstance> CIRCUMSTANCES = Map.of(
            1, Circumstance.NICKNAME_IN_QUOTES,
            5, Circumstance.ONE_NAME,
            6, Circumstance.SHARES_ADDRESS,
            9, Circumstance.LIVES_ABROAD,
            14, Circumstance.APPLIES_ON_PAPER);

    private Applicants() {}

    private static List<String> names(String text) {
        return List.of(text.split(",\\s+", -1));
    }

    public static List<Applicant> make(long seed, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> one(seed, number))
                .toList();
    }

    // Invited first, so that a place stays empty; or not invited, since offers are answered online
    private static double ability(Story story, Circumstance circumstance, double drawn) {
        if (story == Story.MISSES_SESSION) {
            return 0.9;
        }
        return circumstance == Circumstance.APPLIES_ON_PAPER ? 0 : drawn;
    }

    private static Applicant one(long seed, int number) {
        long own = seed * 1_000_003 + number;
        SplittableRandom chance = new SplittableRandom(own);
        Story story = number == THE_LAST_SECOND ? Story.LAST_SECOND : STORIES.get((number - 1) % STORIES.size());
        Circumstance circumstance = CIRCUMSTANCES.getOrDefault(number % OF, Circumstance.ORDINARY);
        String firstName = FIRST_NAMES.get(chance.nextInt(FIRST_NAMES.size()));
        String lastName = LAST_NAMES.get(chance.nextInt(LAST_NAMES.size()));
        return new Applicant(
                number,
                switch (circumstance) {
                    case ONE_NAME -> "";
                    case NICKNAME_IN_QUOTES -> firstName + " \"Shay\"";
                    case ORDINARY, SHARES_ADDRESS, LIVES_ABROAD, APPLIES_ON_PAPER -> firstName;
                },
                lastName,
                story,
                circumstance,
                ability(story, circumstance, chance.nextDouble(0.15, 1.0)),
                number % OF == ASKS_FOR_GUARANTEED_INTERVIEW,
                own);
    }
}
