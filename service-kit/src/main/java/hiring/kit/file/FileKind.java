package hiring.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its first bytes, whatever its name and its declared type say.
 *
 * @param mediaType as Apache Tika's table of signatures names it
 */
public record FileKind(String mediaType) {

    /** As many first bytes as the table looks at. */
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

    /** The table takes a second to read, and is asked for when the first file comes. */
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
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** MP4, QuickTime and their relatives: boxes of ISO/IEC 14496-12. */
    public boolean isIsoVideo() {
        return ISO_VIDEO.contains(mediaType);
    }

    /** WebM and Matroska: elements of EBML. */
    public boolean isMatroska() {
        return mediaType.equals("application/x-matroska") || mediaType.equals("video/webm");
    }

    public boolean isPdf() {
        return mediaType.equals("application/pdf");
    }

    /** For a sentence that begins with "This is". */
    public String words() {
        String known = WORDS.get(mediaType);
        if (known != null) {
            return known;
        }
        String family = FAMILIES.get(mediaType.substring(0, mediaType.indexOf('/')));
        return (family == null ? "a file of another kind" : family) + " (" + mediaType + ")";
    }
}
