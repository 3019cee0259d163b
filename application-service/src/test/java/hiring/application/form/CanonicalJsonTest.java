package hiring.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalJsonTest {

    private record Part(String label, Integer count) {}

    private record Whole(
            UUID id, @Nullable String text, LocalDate day, boolean flag, List<@Nullable Part> parts, Evidence empty) {}

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final LocalDate DAY = LocalDate.of(2020, 12, 21);

    @Test
    void writes_members_by_name_without_space_and_without_what_is_absent() {
        var whole = new Whole(ID, null, DAY, true, List.of(new Part("b", 2)), new Evidence(null, null));
        assertThat(CanonicalJson.of(whole)).isEqualTo("""
                {"day":"2020-12-21","empty":{},"flag":true,"id":"00000000-0000-0000-0000-0000000000a1",\
                "parts":[{"count":2,"label":"b"}]}""");
    }

    @Test
    void escapes_what_must_be_escaped_and_nothing_else() {
        var whole = new Whole(
                ID, "\"\\/\b\f\n\r\t\u0001 é 😀", DAY, false, Arrays.asList((Part) null), new Evidence(null, null));
        assertThat(CanonicalJson.of(whole))
                .contains("\"text\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001 é 😀\"")
                .contains("\"parts\":[null]");
    }

    @Test
    void is_what_the_published_canonicalisation_makes_of_it() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            String text = random.ints(random.nextInt(60), 1, 0x2FFFF)
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String ours = CanonicalJson.of(new Whole(
                    ID,
                    text,
                    DAY,
                    random.nextBoolean(),
                    List.of(new Part(text, random.nextInt()), new Part("\u20ac\u0001\"", 0)),
                    new Evidence("experience-1", text)));
            assertThat(new JsonCanonicalizer(ours).getEncodedString()).isEqualTo(ours);
        }
    }

    @Test
    void the_hash_is_of_the_bytes_in_utf_8() {
        assertThat(DigestUtils.sha256Hex("é"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }
}
