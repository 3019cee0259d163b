package hiring.vacancy.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import hiring.vacancy.print.PackFont;
import hiring.vacancy.print.PrintedText;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Renders a pack as a PDF that conforms to PDF/UA-1: tagged, titled, in its language, with its font embedded. */
@Singleton
public class PackPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final PackPage page;

    PackPdf(PackPage page) {
        this.page = page;
    }

    public byte[] of(AssembledPack pack, Edition edition) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        // No address in a pack is loaded
        builder.useUriResolver((base, address) -> null);
        builder.useFont(() -> PackFont.REGULAR.open(), PackFont.FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> PackFont.BOLD.open(), PackFont.FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> PackFont.ITALIC.open(), PackFont.FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useFont(() -> PackFont.BOLD_ITALIC.open(), PackFont.FAMILY, BOLD, FontStyle.ITALIC, true);
        builder.withHtmlContent(PrintedText.of(page.print(pack, edition)), null);
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
}
