package hiring.notification.vacancy;

import hiring.events.SelectionStage;

/** What letters and calls say of a stage. */
public record AnnouncedStage(String code, String name, boolean inviteByTelephone) {

    static AnnouncedStage of(SelectionStage stage) {
        return new AnnouncedStage(stage.code(), stage.name(), stage.inviteByTelephone());
    }
}
