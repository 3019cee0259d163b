package hiring.vacancy.lifecycle.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationPack;
import hiring.vacancy.document.Organisation;
import hiring.vacancy.document.PersonSpecification;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.element.Limits;
import hiring.vacancy.rule.DocumentRules;
import hiring.vacancy.timetable.Timetable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** The document of a vacancy, as its authors write it. */
record VacancyRequest(
        @NotBlank @Size(max = Limits.CODE) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9/._-]*")
        String reference,

        @NotNull @Valid Organisation organisation,
        @NotNull @Valid Post post,
        @NotNull @Valid PersonSpecification personSpecification,
        @NotNull @Valid ApplicationForm application,
        @NotNull @Valid Terms terms,
        @NotNull @Valid Timetable timetable,
        @NotNull @Valid ApplicationPack applicationPack)
        implements RequestBody {

    static VacancyRequest of(VacancyDocument document) {
        return new VacancyRequest(
                document.reference(),
                document.organisation(),
                document.post(),
                document.personSpecification(),
                document.application(),
                document.terms(),
                document.timetable(),
                document.applicationPack());
    }

    VacancyDocument document() {
        return new VacancyDocument(
                reference, organisation, post, personSpecification, application, terms, timetable, applicationPack);
    }

    @Override
    public List<FieldError> findings(Instant now) {
        return DocumentRules.findings(document(), now);
    }
}
