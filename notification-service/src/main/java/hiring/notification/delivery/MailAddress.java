package hiring.notification.delivery;

import java.util.regex.Pattern;

/** Whether a text can be an address in a mail header; stricter than the standard, which allows comments and quoted line ends. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    private MailAddress() {}

    static boolean isUsable(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
