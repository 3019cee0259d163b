package hiring.application.dossier;

import hiring.events.DeclarationPurpose;

/** Explains to an applicant in plain words what an answer is used for. */
public final class PlainPurpose {

    private PlainPurpose() {}

    public static String of(DeclarationPurpose.Purpose purpose) {
        return switch (purpose) {
            case SELECTION_ADJUSTMENTS ->
                "So that we can arrange what you need to take part in the selection. It has no part in deciding "
                        + "who is appointed.";
            case INTRINSIC_FUNCTION ->
                "To find out whether you can do something that this work cannot be done without, with "
                        + "adjustments where you need them.";
            case MONITORING ->
                "To see whether people of all backgrounds apply and are treated alike. It has no part in "
                        + "deciding who is appointed.";
            case POSITIVE_ACTION ->
                "To give support to groups of people who are at a disadvantage or are few among our staff.";
            case OCCUPATIONAL_REQUIREMENT ->
                "Because this work has to be done by somebody with a particular protected characteristic.";
            case VETTING -> "For the security checks that this work needs.";
        };
    }
}
