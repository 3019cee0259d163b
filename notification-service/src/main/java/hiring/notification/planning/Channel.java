package hiring.notification.planning;

import hiring.notification.obligation.Obligation;
import hiring.notification.vacancy.KnownVacancy;
import hiring.notification.vacancy.Stage;
import java.util.List;

/** A way to tell somebody something. */
enum Channel {
    EMAIL,
    CALL;

    /** Always in writing; an invitation by telephone as well, where the stage says so. A candidate without a number is asked for one. */
    static List<Channel> of(Obligation obligation, KnownVacancy vacancy) {
        boolean call = obligation.kind().invitesToSession()
                && vacancy.stage(obligation.particulars().stageCode())
                        .map(Stage::inviteByTelephone)
                        .orElse(false);
        return call ? List.of(EMAIL, CALL) : List.of(EMAIL);
    }
}
