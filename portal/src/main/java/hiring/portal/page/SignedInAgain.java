package hiring.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of the tab in which a person has signed in again, while another tab keeps what was typed. */
public final class SignedInAgain {

    private SignedInAgain() {}

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signedInAgain();
    }

    public static TemplateInstance page() {
        return Templates.signedInAgain();
    }
}
