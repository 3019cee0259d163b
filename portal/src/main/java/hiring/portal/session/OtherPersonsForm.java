package hiring.portal.session;

/** The form was not made for this person, or more than a day ago. Nothing was done. */
public final class OtherPersonsForm extends RuntimeException {

    private static final long serialVersionUID = 1;

    OtherPersonsForm() {
        super("The form was not made for this person", null, false, false);
    }
}
