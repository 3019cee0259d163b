package hiring.application.attachment;

import hiring.kit.file.FileKind;
import java.nio.charset.StandardCharsets;

/** What the bytes of a document say, whatever its name and declared type are. */
public sealed interface PdfContent {

    /** A PDF, whole and open to every reader. */
    record Legible() implements PdfContent {}

    record Faulty(PdfFault fault) implements PdfContent {}

    /**
     * Something else.
     *
     * @param words what it is, for a sentence that begins with "This is"
     */
    record NotPdf(String words) implements PdfContent {}

    /** Why a PDF cannot be taken. */
    enum PdfFault {
        INCOMPLETE("incomplete", "The end of the document is missing. Save or export it again and send that file"),
        PROTECTED(
                "protected",
                "The document is protected by a password or against changes. Print it as a PDF and send that file");

        private final String code;
        private final String message;

        PdfFault(String code, String message) {
            this.code = code;
            this.message = message;
        }

        public String code() {
            return code;
        }

        public String message() {
            return message;
        }
    }

    /** Readers find the header among so many first bytes, and the end among so many last ones. */
    int MARGIN = 1024;

    static PdfContent of(byte[] document) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        int header = text.indexOf("%PDF-");
        if (header < 0 || header >= MARGIN) {
            FileKind kind = FileKind.of(document);
            return new NotPdf(kind.isPdf() ? "a PDF document with something before it" : kind.words());
        }
        int end = endOfText(text);
        int marker = text.lastIndexOf("%%EOF", end);
        int pointer = marker < 0 ? -1 : text.lastIndexOf("startxref", marker);
        // A document that is made for the web has another end near its beginning
        if (pointer < header || pointer < end - MARGIN) {
            return new Faulty(PdfFault.INCOMPLETE);
        }
        String at = text.substring(pointer + "startxref".length(), marker).strip();
        if (!at.matches("\\d{1,10}")) {
            return new Faulty(PdfFault.INCOMPLETE);
        }
        return isProtected(text, header, Long.parseLong(at), pointer) ? new Faulty(PdfFault.PROTECTED) : new Legible();
    }

    private static int endOfText(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    // The trailer says it: after the table, or at the head of the stream that is the table
    private static boolean isProtected(String text, int header, long at, int pointer) {
        int trailer = text.lastIndexOf("trailer", pointer);
        return (trailer >= 0 && encrypts(text.substring(trailer, pointer)))
                || encrypts(streamHead(text, at, pointer))
                || encrypts(streamHead(text, at + header, pointer));
    }

    private static String streamHead(String text, long at, int pointer) {
        if (at >= pointer) {
            return "";
        }
        int stream = text.indexOf("stream", (int) at);
        return text.substring((int) at, stream < 0 ? pointer : Math.min(stream, pointer));
    }

    private static boolean encrypts(String dictionary) {
        int at = dictionary.indexOf("/Encrypt");
        int after = at + "/Encrypt".length();
        return at >= 0 && after < dictionary.length() && !Character.isLetterOrDigit(dictionary.charAt(after));
    }
}
