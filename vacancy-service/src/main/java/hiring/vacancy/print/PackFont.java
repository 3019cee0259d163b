package hiring.vacancy.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces of Open Sans that are embedded in a PDF. */
public enum PackFont {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    public static final String FAMILY = "Open Sans";

    private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";

    private final String face;

    PackFont(String face) {
        this.face = face;
    }

    public InputStream open() {
        return Objects.requireNonNull(PackFont.class.getResourceAsStream(FONTS + face + ".ttf"), face);
    }

    /** Whether every face has a glyph for it; line breaks and tabs need none. */
    public static boolean canShow(int c) {
        return c == '\n' || c == '\r' || c == '\t' || Glyphs.ALL.stream().allMatch(face -> face.getGlyphId(c) > 0);
    }

    /** The name of a character. */
    static String nameOf(int c) {
        String name = Character.getName(c);
        return name == null ? "U+%04X".formatted(c) : name.toLowerCase(Locale.ROOT);
    }

    // Read when they are first asked for
    private static final class Glyphs {

        static final List<CmapLookup> ALL =
                Arrays.stream(values()).map(Glyphs::of).toList();

        private static CmapLookup of(PackFont face) {
            try (InputStream file = face.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("The font of packs cannot be read", e);
            }
        }
    }
}
