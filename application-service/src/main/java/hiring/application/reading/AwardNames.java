package hiring.application.reading;

import hiring.application.qualification.Award;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people write an award. */
final class AwardNames {

    private static final List<Name> NAMES = List.of(
            name(Award.INTEGRATED_MASTERS, "M(?:Eng|Math|Maths|Phys|Chem|Sci|Biol|Comp|Geol|Biochem|MORSE)"),
            name(
                    Award.MASTERS_DEGREE,
                    "(?:M\\.?A|M\\.?Sc|M\\.?Ed|M\\.?Res|M\\.?Phil|M\\.?B\\.?A|LL\\.?M|Master(?:'|’)?s?(?: degree)?"
                            + "(?: of \\w+)?)"),
            name(Award.DOCTORATE, "(?:Ph\\.?D|D\\.?Phil|Ed\\.?D|Doctorate)"),
            name(Award.PGCE, "(?:PGCE|PGDE)"),
            name(Award.POSTGRADUATE_DIPLOMA, "(?:PG ?Dip(?:loma)?|Postgraduate Diploma)"),
            name(Award.GRADUATE_DIPLOMA, "(?:Grad ?Dip|Graduate Diploma|GDL)"),
            name(Award.DEGREE_APPRENTICESHIP, "Degree Apprenticeship"),
            name(
                    Award.BACHELORS_DEGREE,
                    "(?:B\\.?Sc|B\\.?A|B\\.?Eng|B\\.?Ed|B\\.?Mus|LL\\.?B|B\\.?Com|BBA|Bachelor(?:'|’)?s?(?: degree)?"
                            + "(?: of (?:Science|Arts|Engineering|Education|Laws))?)"),
            name(Award.FOUNDATION_DEGREE, "(?:Fd\\.?(?:Sc|A|Eng)|Foundation Degree)"),
            name(Award.DIPLOMA_OF_HIGHER_EDUCATION, "(?:Dip ?HE|Diploma of Higher Education)"),
            name(Award.HND, "(?:HND|Higher National Diploma)"),
            name(Award.HNC, "(?:HNC|Higher National Certificate)"),
            name(Award.CERTIFICATE_OF_HIGHER_EDUCATION, "(?:Cert ?HE|Certificate of Higher Education)"),
            name(
                    Award.ACCESS_TO_HIGHER_EDUCATION,
                    "Access to (?:Higher Education|HE)(?: Diploma)?|Access (?:Course|Diploma)"),
            name(Award.INTERNATIONAL_BACCALAUREATE, "(?:International Baccalaureate|IB Diploma)"),
            name(Award.AS_LEVEL, "AS[ -]?Levels?"),
            name(Award.A_LEVEL, "(?:A2|A[ -]?Levels?|GCE A[ -]?Levels?)"),
            name(Award.T_LEVEL, "T[ -]?Levels?"),
            name(Award.O_LEVEL, "(?:GCE )?O[ -]?Levels?"),
            name(Award.GCSE, "GCSEs?"),
            name(Award.CSE, "CSEs?"),
            name(Award.FUNCTIONAL_SKILLS, "Functional Skills?"),
            name(Award.NVQ, "NVQ"),
            name(Award.BTEC, "BTEC(?: (?:National|First|Extended|Subsidiary))?(?: (?:Diploma|Certificate|Award))?"),
            name(Award.APPRENTICESHIP, "(?:(?:Advanced|Higher|Intermediate|Modern) )?Apprenticeship"));

    private AwardNames() {}

    /**
     * One mention of an award.
     *
     * @param start where in the entry it begins
     * @param end after its last character
     */
    record Mention(Award award, int start, int end) {}

    private record Name(Award award, Pattern pattern) {}

    // No letter may touch the name, so that "MA" is not found in "Maths"; a dot or a bracket may
    private static Name name(Award award, String pattern) {
        return new Name(
                award,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + pattern + ")\\.?(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Every award that an entry mentions, in the order of the mentions. */
    static List<Mention> in(String entry) {
        List<Mention> mentions = new ArrayList<>();
        boolean[] taken = new boolean[entry.length()];
        // Earlier names are longer ones: a degree apprenticeship is no apprenticeship, an AS-level no A-level
        for (Name name : NAMES) {
            Matcher matcher = name.pattern().matcher(entry);
            while (matcher.find()) {
                if (!taken[matcher.start()]) {
                    mentions.add(new Mention(name.award(), matcher.start(), matcher.end()));
                    Arrays.fill(taken, matcher.start(), matcher.end(), true);
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return mentions;
    }
}
