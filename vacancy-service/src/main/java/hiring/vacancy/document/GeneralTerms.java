package hiring.vacancy.document;

import hiring.vacancy.document.Terms.ManagerProgramme;
import hiring.vacancy.document.Terms.PayDay;
import hiring.vacancy.document.Terms.Pension;
import hiring.vacancy.document.Terms.Sickness;
import hiring.vacancy.element.Absent;
import hiring.vacancy.element.Block;
import hiring.vacancy.element.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms that an organisation has for all its employees; see {@link Terms}. */
public record GeneralTerms(
        @Size(max = Limits.TEXT) @Nullable String conditions,
        @Valid @Nullable PayDay payDay,
        @Valid @Nullable Pension pension,
        @Valid @Nullable Sickness sickness,
        @Size(max = Limits.TEXT) @Nullable String otherBusiness,
        @Size(max = Limits.TEXT) @Nullable String healthAndSafety,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> development,
        @Valid @Nullable ManagerProgramme managerProgramme,
        @Valid @Nullable Block greenTravel,
        @Valid @Nullable Block benefits) {

    public GeneralTerms {
        development = Absent.toEmpty(development);
    }
}
