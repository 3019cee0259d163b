package hiring.portal.assets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A style sheet, script or image, named by its content, so that browsers may keep it for ever. */
final class Asset {

    private static final int HASH_BYTES = 6;

    private final String name;
    private final String mediaType;
    private final byte[] content;

    private Asset(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    static Asset of(String stem, String extension, String mediaType, byte[] content) {
        return new Asset(stem + "." + hash(content) + "." + extension, mediaType, content);
    }

    static Asset of(String stem, String extension, String mediaType, String text) {
        return of(stem, extension, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }

    String address() {
        return "/assets/" + name;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
