package hiring.application.dossier.rest;

import hiring.application.dossier.SeenPack;
import org.jspecify.annotations.Nullable;

/**
 * The application pack that was current when the candidate applied.
 *
 * @param version among the vacancy's packs
 * @param address of this version; it stays readable when the vacancy changes
 */
public record SeenPackView(int version, String address) {

    public static @Nullable SeenPackView of(@Nullable SeenPack pack) {
        return pack == null ? null : new SeenPackView(pack.version(), pack.address());
    }
}
