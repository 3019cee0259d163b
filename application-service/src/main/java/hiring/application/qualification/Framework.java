package hiring.application.qualification;

import java.util.OptionalInt;

/** Where a level's number comes from. */
public enum Framework {
    RQF,
    CQFW,
    FHEQ,
    /** Scotland counts to twelve. */
    SCQF;

    /** The level of the Regulated Qualifications Framework; empty below its level 1 and where there is no such level. */
    public OptionalInt toRqf(int level) {
        return switch (this) {
            case RQF, CQFW, FHEQ -> level >= 1 && level <= 8 ? OptionalInt.of(level) : OptionalInt.empty();
            case SCQF ->
                switch (level) {
                    case 4 -> OptionalInt.of(1);
                    case 5 -> OptionalInt.of(2);
                    case 6 -> OptionalInt.of(3);
                    case 7 -> OptionalInt.of(4);
                    case 8 -> OptionalInt.of(5);
                    case 9, 10 -> OptionalInt.of(6);
                    case 11 -> OptionalInt.of(7);
                    case 12 -> OptionalInt.of(8);
                    default -> OptionalInt.empty();
                };
        };
    }
}
