package hiring.vacancy.posting;

import hiring.vacancy.document.PersonSpecification.Criterion;
import hiring.vacancy.document.VacancyDocument;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Describes a post as plain HTML for search engines, with all text of authors escaped. */
@ApplicationScoped
class JobDescription {

    private final Engine templates;

    JobDescription(Engine templates) {
        this.templates = templates;
    }

    String of(VacancyDocument document) {
        Template template = Objects.requireNonNull(templates.getTemplate("advert/job-description.html"));
        return template.data("post", document.post())
                .data(
                        "criteria",
                        document.personSpecification().criteria().stream()
                                .map(Criterion::wording)
                                .toList())
                .render()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", String::concat);
    }
}
