package hiring.assessment.shortlist;

import java.util.List;

/**
 * What makes one candidate better than another. More is better; the total first, then each value of the tie break.
 *
 * @param tieBreak weighted means of the criteria that break a tie, in their order
 */
public record Merit(Fraction total, List<Fraction> tieBreak) implements Comparable<Merit> {

    @Override
    public int compareTo(Merit other) {
        int difference = total.compareTo(other.total);
        for (int i = 0; difference == 0 && i < tieBreak.size(); i++) {
            difference = tieBreak.get(i).compareTo(other.tieBreak.get(i));
        }
        return difference;
    }
}
