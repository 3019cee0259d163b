package hiring.portal.staff.selection;

import hiring.portal.client.Applications.Page;
import hiring.portal.client.Recruitment;
import hiring.portal.client.Recruitment.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Names of candidates, as far as the list of applications shows them to this person. */
public final class Names {

    private static final int LARGEST_PAGE = 100;
    // Beyond them a page shows numbers of applications; each leads to its own page
    private static final int PAGES = 5;

    private final Map<UUID, String> names;

    private Names(Map<UUID, String> names) {
        this.names = names;
    }

    static Names none() {
        return new Names(Map.of());
    }

    static Names of(Recruitment recruitment, UUID vacancy) {
        Map<UUID, String> names = new HashMap<>();
        String cursor = null;
        for (int i = 0; i < PAGES; i++) {
            Page<Line> page = recruitment.applications(vacancy, null, null, null, null, cursor, LARGEST_PAGE);
            for (Line line : page.items()) {
                if (line.candidateName() != null) {
                    names.put(line.id(), line.candidateName());
                }
            }
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        return new Names(names);
    }

    /** The candidate's name, or the end of the application's number where the name is not for this person. */
    public String of(UUID application) {
        String id = application.toString();
        return names.getOrDefault(application, "Application " + id.substring(id.length() - 6));
    }
}
