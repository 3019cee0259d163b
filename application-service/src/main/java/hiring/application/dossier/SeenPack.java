package hiring.application.dossier;

/**
 * The application pack that held when the candidate applied.
 *
 * @param version among the vacancy's packs
 * @param address where exactly this version can be read, whatever has become of the vacancy since
 */
public record SeenPack(int version, String address) {}
