package hiring.application.attachment;

import java.nio.charset.StandardCharsets;

/** Small documents whose structure is right. */
final class SamplePdf {

    private SamplePdf() {}

    /** One empty page; the words are in a comment. */
    static byte[] saying(String words) {
        return document(words, "").getBytes(StandardCharsets.ISO_8859_1);
    }

    static String document(String words, String inTrailer) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n%" + words + "\n");
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
        };
        StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects[i]));
        }
        int at = pdf.length();
        return pdf.append(table)
                .append("trailer\n<< /Size 4 /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n".formatted(inTrailer, at))
                .toString();
    }
}
