package hiring.notification.vacancy;

import hiring.events.SelectionStage;

/**
 * What a letter or a call needs of a stage.
 *
 * @param kind as published
 */
public record Stage(String code, String name, SelectionStage.Kind kind, boolean inviteByTelephone) {

    static Stage of(SelectionStage stage) {
        return new Stage(stage.code(), stage.name(), stage.kind(), stage.inviteByTelephone());
    }
}
