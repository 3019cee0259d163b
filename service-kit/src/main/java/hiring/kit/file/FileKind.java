package hiring.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * The type of a file by its first bytes, regardless of its name and declared type (decision 0053).
 *
 * @param mediaType as Apache Tika's table of signatures names it
 */
public record FileKind(String mediaType) {

    /** The number of bytes that the table inspects. */
    public static final int HEAD = 64 * 1024;

    private static final String UNKNOWN = "application/octet-stream";

    private static final Set<String> ISO_VIDEO =
            Set.of("video/mp4", "video/quicktime", "video/x-m4v", "video/3gpp", "video/3gpp2", "application/mp4");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(UNKNOWN, "no kind of file that is known here"),
            Map.entry("application/pdf", "a PDF document"),
            Map.entry("application/x-tika-ooxml", "a Word, Excel or PowerPoint document"),
            Map.entry("application/x-tika-msoffice", "a Word, Excel or PowerPoint document of an old kind"),
            Map.entry("application/rtf", "an RTF document"),
            Map.entry("application/zip", "a ZIP archive"),
            Map.entry("application/x-matroska", "a Matroska video"),
            Map.entry("text/html", "a web page"),
            Map.entry("text/plain", "text"));

    private static final Map<String, String> FAMILIES =
            Map.of("image", "a picture", "audio", "a sound recording", "video", "a video", "text", "text");

    /** Loads the table for the first file only, because that takes a second. */
    private static final class Table {
        static final MimeTypes SIGNATURES = MimeTypes.getDefaultMimeTypes();
    }

    public static FileKind of(byte[] head) {
        try {
            return new FileKind(Table.SIGNATURES
                    .detect(new ByteArrayInputStream(head, 0, Math.min(head.length, HEAD)), new Metadata())
                    .getBaseType()
                    .toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read", e);
        }
    }

    /** Whether it is MP4, QuickTime or a related format, made of the boxes of ISO/IEC 14496-12. */
    public boolean isIsoVideo() {
        return ISO_VIDEO.contains(mediaType);
    }

    /** Whether it is WebM or Matroska, made of EBML elements. */
    public boolean isMatroska() {
        return mediaType.equals("application/x-matroska") || mediaType.equals("video/webm");
    }

    public boolean isPdf() {
        return mediaType.equals("application/pdf");
    }

    /** The type in words, for a sentence that begins with "This is". */
    public String words() {
        String known = WORDS.get(mediaType);
        if (known != null) {
            return known;
        }
        String family = FAMILIES.get(mediaType.substring(0, mediaType.indexOf('/')));
        return (family == null ? "a file of another kind" : family) + " (" + mediaType + ")";
    }
}
