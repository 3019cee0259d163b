package hiring.portal.staff.vacancy;

import jakarta.ws.rs.NotFoundException;
import java.util.List;

/**
 * A part of a vacancy's document that is edited on one page.
 *
 * @param pointer where it is in the document
 */
public record EditedPart(String path, String title, String pointer) {

    static final List<EditedPart> ALL = List.of(
            new EditedPart("post", "Post", "/post"),
            new EditedPart("criteria", "Person specification", "/personSpecification"),
            new EditedPart("closing", "Closing", "/timetable/closing"),
            new EditedPart("stages", "Stages and scoring", "/timetable/stages"),
            new EditedPart("start", "Start", "/timetable/start"),
            new EditedPart("statement", "Supporting statement", "/application/statement"),
            new EditedPart("eligibility", "Eligibility", "/application/eligibility"),
            new EditedPart("declarations", "Declarations", "/application/declarations"),
            new EditedPart("guaranteed-interview", "Guaranteed interview", "/application/guaranteedInterview"),
            new EditedPart("application", "Application form", "/application"),
            new EditedPart("terms", "Terms of employment", "/terms"),
            new EditedPart("organisation", "Organisation", "/organisation"),
            new EditedPart("pack", "Application pack", "/applicationPack"));

    static EditedPart of(String path) {
        return ALL.stream().filter(part -> part.path.equals(path)).findFirst().orElseThrow(NotFoundException::new);
    }

    /** The smallest part that holds the place. */
    static EditedPart holding(String pointer) {
        return ALL.stream()
                .filter(part -> pointer.equals(part.pointer) || pointer.startsWith(part.pointer + "/"))
                .reduce((a, b) -> a.pointer.length() >= b.pointer.length() ? a : b)
                .orElse(ALL.getFirst());
    }
}
