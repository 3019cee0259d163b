package hiring.kit.trial;

import hiring.kit.audit.AuditAction;

enum TrialAction implements AuditAction {
    THING_MADE("thing.made");

    private final String code;

    TrialAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
