package hiring.portal.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** The page that shows what a person has typed beside what was saved elsewhere meanwhile. */
public final class ConflictPage {

    private ConflictPage() {}

    @CheckedTemplate(basePath = "form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance conflict(Conflict conflict, Form form, String action, String back);
    }

    /**
     * Answers with status 409.
     *
     * @param saved what is saved, with its version
     * @param action where the choice is sent, the address of the form
     * @param back the page that shows what is saved
     */
    public static Response of(Conflict conflict, Form saved, String action, String back) {
        return Response.status(Response.Status.CONFLICT)
                .entity(Templates.conflict(conflict, saved, action, back))
                .build();
    }
}
