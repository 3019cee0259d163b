package hiring.kit.audit;

/** A kind of action that the audit trail records. Each service lists its own in one enum. */
public interface AuditAction {

    /** The subject and the action in the past tense, for example {@code vacancy.approved}. It never changes. */
    String code();
}
