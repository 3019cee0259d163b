package hiring.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.form.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalJsonTest {

    record Part(String label, Integer count) {

        // Neither is a component, so neither is written
        boolean isLarge() {
            return count > 1;
        }

        String getWords() {
            return label + count;
        }
    }

    record Whole(
            UUID id, @Nullable String text, LocalDate day, boolean flag, List<@Nullable Part> parts, Evidence empty) {}

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final LocalDate DAY = LocalDate.of(2020, 12, 21);

    // The hashes of receipts are of such texts: a text that changes is a receipt that is no longer verified
    @ParameterizedTest
    @EnumSource
    void writes_the_same_text_as_ever(FrozenForms frozen) throws IOException {
        assertThat(CanonicalJson.of(frozen.form())).isEqualTo(textOf(frozen.file()));
    }

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
    void the_hash_is_of_the_bytes_in_utf_8() {
        assertThat(DigestUtils.sha256Hex("é"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    private static String textOf(String file) throws IOException {
        try (InputStream text = Objects.requireNonNull(CanonicalJsonTest.class.getResourceAsStream(file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
