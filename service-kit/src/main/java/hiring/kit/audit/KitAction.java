package hiring.kit.audit;

/** The actions that every service records. */
public enum KitAction implements AuditAction {
    OWN_APPLICATION_REFUSED("own-application.refused"),
    DEAD_LETTER_REPLAYED("dead-letter.replayed");

    private final String code;

    KitAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
