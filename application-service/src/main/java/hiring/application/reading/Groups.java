package hiring.application.reading;

import hiring.application.qualification.GradeScale;
import hiring.application.reading.Piece.Named;
import hiring.application.reading.Piece.Separator;
import hiring.application.reading.Piece.Text;
import hiring.application.reading.Piece.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups the pieces of a line by award. The name of the award can be before or after the subject.
 */
final class Groups {

    private static final Grades ANY_GRADE = new Grades(Arrays.stream(GradeScale.values())
            .filter(scale -> scale != GradeScale.OVERSEAS)
            .toList());

    private Groups() {}

    static List<List<Piece>> of(List<Piece> pieces) {
        List<Integer> names = firstNames(pieces);
        if (names.size() <= 1) {
            return List.of(pieces);
        }
        boolean namedAfterSubject = pieces.subList(0, names.getFirst()).stream().anyMatch(Groups::isSubject);
        List<Integer> begins = namedAfterSubject ? afterNames(pieces, names) : beforeNames(pieces, names);
        List<List<Piece>> groups = new ArrayList<>();
        int from = 0;
        for (int begin : begins) {
            groups.add(pieces.subList(from, begin));
            from = begin;
        }
        groups.add(pieces.subList(from, pieces.size()));
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    // Names are one name if only levels and qualifiers are between them, as in "GCSE (O-level)" and "BTEC Level 3
    // Extended Diploma"
    private static List<Integer> firstNames(List<Piece> pieces) {
        List<Integer> names = new ArrayList<>();
        boolean adjacent = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Named && !adjacent) {
                names.add(i);
            }
            adjacent = piece instanceof Named || (adjacent && !(piece instanceof Text) && !(piece instanceof Years));
        }
        return names;
    }

    private static List<Integer> beforeNames(List<Piece> pieces, List<Integer> names) {
        boolean yearsFirst = pieces.subList(0, names.getFirst()).stream().anyMatch(Years.class::isInstance);
        List<Integer> begins = new ArrayList<>();
        for (int name : names.subList(1, names.size())) {
            int begin = name;
            while (begin > 1 && leads(pieces.get(begin - 1), yearsFirst)) {
                begin--;
            }
            begins.add(begin);
        }
        return begins;
    }

    private static boolean leads(Piece piece, boolean yearsFirst) {
        return switch (piece) {
            case Years years -> yearsFirst;
            case Text text -> Counts.isCount(text.words());
            case Piece.Told told -> told.role() == Words.Role.BODY && told.at().before() == Separator.COMMA;
            case Named named -> false;
            case Piece.AtLevel level -> level.at().before() == Separator.COMMA;
        };
    }

    private static List<Integer> afterNames(List<Piece> pieces, List<Integer> names) {
        List<Integer> begins = new ArrayList<>();
        boolean named = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Named) {
                named = true;
            } else if (named && i < names.getLast() && !piece.at().inBrackets() && isSubject(piece)) {
                begins.add(i);
                named = false;
            }
        }
        return begins;
    }

    private static boolean isSubject(Piece piece) {
        return piece instanceof Text text
                && ANY_GRADE.whole(text.words()).isEmpty()
                && ANY_GRADE.whole(Counts.withoutAnd(text.words())).isEmpty()
                && !Counts.isCount(text.words())
                && !Counts.isNumber(text.words())
                && !Counts.isLink(text.words())
                && !Words.Role.INSTITUTION.isIn(text.words());
    }
}
