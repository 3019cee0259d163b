package hiring.assessment.sheet;

/** What an assessor is in the panel of a session. */
public enum PanelRole {
    /** Leads the panel: a wash-up takes place with the chair, or not at all. */
    CHAIR,
    MEMBER
}
