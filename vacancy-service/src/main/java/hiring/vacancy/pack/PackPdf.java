package hiring.vacancy.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Shows a pack as a PDF that conforms to PDF/UA-1: tagged, titled, in its language, with its font embedded. */
@Singleton
public class PackPdf {

    private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";
    private static final String FAMILY = "Open Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final PackPage page;

    PackPdf(PackPage page) {
        this.page = page;
    }

    public byte[] of(AssembledPack pack, Edition edition) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        // Nothing in a pack is loaded from elsewhere, whatever an address in it may point at
        builder.useUriResolver((base, address) -> null);
        builder.useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useFont(() -> font("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
        builder.withHtmlContent(xml(page.print(pack, edition)), null);
        builder.withProducer("Hiring pipeline");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A pack could not be written as PDF", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String face) {
        return Objects.requireNonNull(PackPdf.class.getResourceAsStream(FONTS + face + ".ttf"), face);
    }

    // Two code points are valid in JSON and not in XML, which the page is read as
    private static String xml(String html) {
        return html.replace("\uFFFE", "").replace("\uFFFF", "");
    }
}
