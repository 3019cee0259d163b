package hiring.kit.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file a request asks for (RFC 9110, section 14). */
public sealed interface ByteRange {

    /** All of it: nothing else is asked for, or what is asked for is answered whole, as the RFC allows. */
    record Whole() implements ByteRange {}

    /** Both ends belong to it. */
    record Part(long first, long last) implements ByteRange {

        public long length() {
            return last - first + 1;
        }
    }

    /** The file has no such bytes. */
    record Unsatisfiable() implements ByteRange {}

    Pattern ONE = Pattern.compile("bytes=[ \\t]*(\\d*)-(\\d*)[ \\t]*", Pattern.CASE_INSENSITIVE);

    /** What the value of a Range header asks for; several ranges, another unit and nonsense are answered whole. */
    static ByteRange of(@Nullable String range, long size) {
        Matcher one = ONE.matcher(range == null ? "" : range);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            long length = Math.min(number(one.group(2)), size);
            return length == 0 ? new Unsatisfiable() : new Part(size - length, size - 1);
        }
        long first = number(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : number(one.group(2));
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Unsatisfiable() : new Part(first, Math.min(last, size - 1));
    }

    // More digits than a file can have bytes count as very many
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
