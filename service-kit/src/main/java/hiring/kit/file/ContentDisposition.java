package hiring.kit.file;

import hiring.kit.text.Purpose;
import hiring.kit.text.TextPolicy;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Writes the name under which a file is saved (RFC 6266): in ASCII for all programs and, if different, in UTF-8. */
public final class ContentDisposition {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** The browser saves the file under the name. */
    public static String attachment(String name) {
        return "attachment" + named(name);
    }

    /** The browser shows the file, and offers the name if the user saves it. */
    public static String inline(String name) {
        return "inline" + named(name);
    }

    private static String named(String name) {
        String safe = TextPolicy.repaired(name, Purpose.LINE).replace('/', '_').replace('\\', '_');
        String plain = plain(safe);
        return plain.equals(safe)
                ? "; filename=\"" + plain + '"'
                : "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(safe);
    }

    // Omits characters that some programs misread: quotation marks, and percent signs that look like an encoding
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append(c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
        return plain.toString();
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
            if (letter || (each >= '0' && each <= '9') || UNRESERVED.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append("%02X".formatted(each));
            }
        }
        return encoded.toString();
    }
}
