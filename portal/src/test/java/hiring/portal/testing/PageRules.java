package hiring.portal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page must have. */
public final class PageRules {

    private static final String FIELDS =
            "input:not([type=hidden]):not([type=submit]), select, textarea, progress, meter";

    private PageRules() {}

    /** The rules that a page breaks, in words. */
    public static List<String> broken(Document page) {
        List<String> broken = new ArrayList<>();
        headings(page, broken);
        labels(page, broken);
        ids(page, broken);
        scripts(page, broken);
        forms(page, broken);
        if (!page.select("html").attr("lang").equals("en")) {
            broken.add("the page does not say its language");
        }
        if (page.title().isBlank() || page.title().startsWith(" -")) {
            broken.add("the page has no title");
        }
        if (page.select("main#main-content").size() != 1) {
            broken.add("the page has not one main part");
        }
        if (!page.select(".govuk-error-summary:has(a[href^='#f-'])").isEmpty()
                && !page.title().startsWith("Error: ")) {
            broken.add("the title does not say that there is an error");
        }
        for (Element svg : page.select("svg:not([aria-hidden=true])")) {
            broken.add("a picture is not hidden: " + svg.className());
        }
        for (Element table : page.select("table:not(:has(caption))")) {
            broken.add("a table has no caption: " + table.className());
        }
        return broken;
    }

    private static void headings(Document page, List<String> broken) {
        if (page.select("h1").size() != 1) {
            broken.add(page.select("h1").size() + " headings of level 1");
        }
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            // The error summary is above the heading of the page
            boolean summary = heading.hasClass("govuk-error-summary__title");
            if (!summary && level > before + 1) {
                broken.add("heading of level %d after level %d: %s".formatted(level, before, heading.text()));
            }
            if (heading.text().isBlank()) {
                broken.add("an empty heading");
            }
            before = summary ? before : level;
        }
    }

    private static void labels(Document page, List<String> broken) {
        for (Element field : page.select(FIELDS)) {
            String id = field.id();
            boolean labelled = field.hasAttr("aria-label")
                    || (!id.isEmpty()
                            && page.select("label").stream()
                                    .anyMatch(label -> label.attr("for").equals(id)
                                            && !label.text().isBlank()));
            if (!labelled) {
                broken.add("no label: " + field.attr("name"));
            }
        }
        for (Element group : page.select("fieldset")) {
            if (group.children().isEmpty()
                    || !group.child(0).tagName().equals("legend")
                    || group.child(0).text().isBlank()) {
                broken.add("a group without a legend: " + group.text());
            }
        }
        for (Element link : page.select("a[href], button")) {
            if (link.text().isBlank() && !link.hasAttr("aria-label")) {
                broken.add("a link or button without text: " + link);
            }
        }
    }

    private static void ids(Document page, List<String> broken) {
        List<String> ids = page.select("[id]").eachAttr("id");
        ids.stream()
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                .forEach((id, count) -> {
                    if (count > 1) {
                        broken.add("id %s %d times".formatted(id, count));
                    }
                });
        for (Element link : page.select("a[href^='#']")) {
            if (!ids.contains(link.attr("href").substring(1))) {
                broken.add("no target: " + link.attr("href"));
            }
        }
        for (String reference : List.of("for", "aria-describedby", "aria-labelledby", "aria-controls")) {
            for (Element element : page.select("[" + reference + "]")) {
                for (String id : element.attr(reference).strip().split("\\s+", -1)) {
                    if (!ids.contains(id)) {
                        broken.add("%s names no element: %s".formatted(reference, id));
                    }
                }
            }
        }
    }

    private static void scripts(Document page, List<String> broken) {
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (name.equals("style") || name.startsWith("on")) {
                    broken.add("<%s %s>".formatted(element.tagName(), name));
                }
            }
        }
        for (Element link : page.select("a[target=_blank]:not([rel~=noopener|opener])")) {
            broken.add("a new tab that can use this one: " + link.text());
        }
        if (!page.select("style, link[rel=stylesheet][href^=http]").isEmpty()) {
            broken.add("styles that the policy forbids");
        }
    }

    private static void forms(Document page, List<String> broken) {
        for (Element form : page.select("form")) {
            boolean post = form.attr("method").equalsIgnoreCase("post");
            if (post
                    && form.select("input[type=hidden][name=_token]:not([value=''])")
                                    .size()
                            != 1) {
                broken.add("a form without its token: " + form.attr("action"));
            }
            if (!post && !form.select("input[name=_token]").isEmpty()) {
                broken.add("a token in the address: " + form.attr("action"));
            }
            if (form.select("button:not([type=button])").isEmpty()) {
                broken.add("a form without a button: " + form.attr("action"));
            }
        }
        // A browser knows the person's own data only
        for (Element field : page.select("input:is([type=email], [type=tel]):not([name*=referees])")) {
            if (field.attr("autocomplete").isEmpty()) {
                broken.add("no autocomplete: " + field.attr("name"));
            }
        }
    }
}
