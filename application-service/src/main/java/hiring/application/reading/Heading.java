package hiring.application.reading;

import hiring.application.qualification.Award;
import hiring.application.qualification.Framework;
import hiring.application.qualification.GradeScale;
import hiring.application.reading.Piece.AtLevel;
import hiring.application.reading.Piece.Named;
import hiring.application.reading.Piece.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties that a group of pieces states for all its awards.
 *
 * @param awards empty if the group names none, several if the name is ambiguous
 * @param names as the text spells them
 */
record Heading(
        List<Award> awards,
        @Nullable Award onlyByGrade,
        List<String> names,
        List<String> qualifiers,
        Set<Integer> levels,
        @Nullable Framework framework,
        boolean isEntryLevel,
        List<String> bodies,
        LocalDate today) {

    static Heading of(List<Piece> pieces, String line, LocalDate today) {
        Set<Award> awards = new LinkedHashSet<>();
        Award onlyByGrade = null;
        List<String> names = new ArrayList<>();
        Set<Integer> levels = new LinkedHashSet<>();
        Set<Integer> levelsOfNames = new LinkedHashSet<>();
        Framework framework = null;
        boolean entry = false;
        Set<String> bodies = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Named(var at, var mention) -> {
                    awards = narrowed(awards, mention.awards());
                    onlyByGrade = mention.onlyByGrade() == null ? onlyByGrade : mention.onlyByGrade();
                    names.add(line.substring(at.start(), at.end()).strip());
                    if (mention.level() != null) {
                        levelsOfNames.add(mention.level());
                    }
                }
                case AtLevel(var at, var level, var whose, var named, var below) -> {
                    levels.add(level);
                    framework = named ? whose : framework;
                    entry |= below;
                }
                case Told(var at, var role, var words) -> {
                    if (role == Words.Role.BODY) {
                        bodies.add(words);
                    }
                }
                case Piece.Years years -> {}
                case Piece.Text text -> {}
            }
        }
        return new Heading(
                List.copyOf(awards),
                awards.size() == 1 ? onlyByGrade : null,
                List.copyOf(names),
                List.of(),
                levels.isEmpty() ? levelsOfNames : levels,
                framework,
                entry,
                List.copyOf(bodies),
                today);
    }

    // A second name specifies the first, as in "Master of Science Degree", or is another award
    private static Set<Award> narrowed(Set<Award> known, Set<Award> named) {
        if (known.isEmpty()) {
            return new LinkedHashSet<>(named);
        }
        Set<Award> both = new LinkedHashSet<>(known);
        both.retainAll(named);
        if (!both.isEmpty()) {
            return both;
        }
        Set<Award> either = new LinkedHashSet<>(known);
        either.addAll(named);
        if (either.size() > 1) {
            either.remove(Award.OTHER);
        }
        return either;
    }

    boolean isNamed() {
        return !awards.isEmpty();
    }

    /** Whether each subject of the group is a separate award. */
    boolean isForEachSubject() {
        return isNamed() && awards.stream().allMatch(Award::isGivenForEachSubject);
    }

    /** The scales of the possible grades. */
    List<GradeScale> scales() {
        return Stream.concat(awards.stream(), Stream.ofNullable(onlyByGrade))
                .map(Award::scale)
                .filter(scale -> scale != GradeScale.NONE)
                .distinct()
                .toList();
    }
}
