package hiring.portal.form;

import hiring.portal.page.Words;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two versions of one page: what a person has typed, and what was saved elsewhere since the page was opened. Neither is
 * lost: the person chooses for each field that differs.
 */
public final class Conflict {

    private static final String THEIRS = "_theirs:";
    private static final String PICK = "_pick:";
    private static final String BOTH = "both";

    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, String> same = new LinkedHashMap<>();

    /** A field that differs. Long texts can be kept both. */
    public record Difference(String name, String label, String mine, String theirs, boolean canKeepBoth) {

        public String id() {
            return Form.id(name);
        }
    }

    private Conflict() {}

    /**
     * Compares what was sent with what is saved.
     *
     * @param labels the words for the last part of a field's name
     */
    public static Conflict between(MultivaluedMap<String, String> sent, Form saved, Map<String, String> labels) {
        Conflict conflict = new Conflict();
        sent.forEach((name, values) -> {
            if (!name.startsWith("/")) {
                return;
            }
            String mine = String.join("\n", values).replace("\r\n", "\n");
            String theirs = String.join("\n", saved.values().getOrDefault(name, List.of()));
            if (mine.strip().equals(theirs.strip())) {
                conflict.same.put(name, mine);
            } else {
                conflict.differences.add(new Difference(
                        name, label(name, labels), mine, theirs, mine.length() > 80 || theirs.length() > 80));
            }
        });
        return conflict;
    }

    private static String label(String name, Map<String, String> labels) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int part = last.indexOf('#');
        String member = part < 0 ? last : last.substring(0, part);
        String words = labels.getOrDefault(member, Words.ofMember(member));
        return part < 0 ? words : words + ", " + last.substring(part + 1);
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    /** The fields that are the same on both sides. */
    public Map<String, String> getSame() {
        return same;
    }

    /** Replaces the choices of the conflict page by the chosen values. A form without choices stays as it is. */
    public static void resolve(MultivaluedMap<String, String> sent) {
        List<String> picks =
                sent.keySet().stream().filter(name -> name.startsWith(PICK)).toList();
        for (String pick : picks) {
            String name = pick.substring(PICK.length());
            String theirs = first(sent, THEIRS + name);
            String mine = first(sent, name);
            switch (first(sent, pick)) {
                case "theirs" -> sent.putSingle(name, theirs);
                case BOTH -> sent.putSingle(name, mine + "\n\n" + theirs);
                default -> sent.putSingle(name, mine);
            }
            sent.remove(pick);
            sent.remove(THEIRS + name);
        }
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
