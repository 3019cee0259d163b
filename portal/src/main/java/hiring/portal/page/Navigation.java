package hiring.portal.page;

import hiring.portal.session.Area;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links at the top of each page. They are hints: what a person may see, the services decide. */
final class Navigation {

    private static final List<Entry> ENTRIES = List.of(
            new Entry(null, "/jobs", "Find a job", Set.of()),
            new Entry(Area.MY, "/my", "Your applications", Set.of()),
            new Entry(Area.MY, "/jobs", "Find a job", Set.of()),
            new Entry(Area.MY, "/my/messages", "Messages", Set.of()),
            new Entry(Area.MY, "/my/contact", "Contact details", Set.of()),
            new Entry(Area.STAFF, "/staff", "Work queue", Set.of()),
            new Entry(
                    Area.STAFF,
                    "/staff/vacancies",
                    "Vacancies",
                    Set.of("recruiter", "hiring-manager", "auditor", "administrator")),
            new Entry(Area.STAFF, "/staff/assess", "Assess", Set.of("assessor")),
            new Entry(Area.STAFF, "/staff/calls", "Calls", Set.of("recruiter")),
            new Entry(Area.STAFF, "/staff/messages", "Messages", Set.of("recruiter", "administrator")));

    private Navigation() {}

    private record Entry(@Nullable Area area, String address, String text, Set<String> usefulFor) {

        boolean isCurrent(String path) {
            boolean isHome = area != null && address.equals(area.path());
            return path.equals(address) || (!isHome && path.startsWith(address + "/"));
        }
    }

    static List<Page.Link> of(@Nullable Area area, Set<String> roles, String path) {
        return ENTRIES.stream()
                .filter(entry -> entry.area == area)
                .filter(entry ->
                        entry.usefulFor.isEmpty() || entry.usefulFor.stream().anyMatch(roles::contains))
                .map(entry -> new Page.Link(entry.address, entry.text, entry.isCurrent(path)))
                .toList();
    }
}
