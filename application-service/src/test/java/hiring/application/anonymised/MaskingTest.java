package hiring.application.anonymised;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Siân          | Siân led it                                | [name] led it
            Siân          | Sian led it                                | [name] led it
            Sian          | SIÂN led it                                | [name] led it
            Siân O'Neill  | I am Siân O’Neill.                         | I am [name].
            Siân O'Neill  | i am sian oneill, hello                    | i am [name], hello
            Siân O'Neill  | Mrs O'Neill's team                         | Mrs [name]'s team
            Siân O'Neill  | ONEILL                                     | [name]
            Anne Marie Li | Anne, Marie and Anne Marie                 | [name] and [name]
            Anne-Marie Li | Anne Marie wrote, Marie signed             | [name] wrote, [name] signed
            Will May      | I will do it in May, and may Will may      | I will do it in [name], and [name]
            Will May      | willing, mayor, Maybe                      | willing, mayor, Maybe
            Mark Price    | the mark and the price                     | the mark and the price
            Mark Price    | mark price wrote it                        | [name] wrote it
            Ann           | Annual, Joann and Ann2                     | Annual, Joann and Ann2
            J Ng          | J and Ng did                               | J and [name] did
            Łukasz        | Lukasz and Łukasz                          | [name] and [name]
            Jürgen Groß   | Jurgen Gross                               | [name]
            Ali "Al" Khan | Al, that is Ali Khan                       | [name], that is [name]
            王小明         | 我叫王小明。                                 | 我叫[name]。
            Siân          | Siân, sian.example/cv, sian@example.org    | [name], [link] [e-mail]
            علی‌رضا        | من علی‌رضا هستم                              | من [name] هستم
            """)
    void masks_names_as_names_are_written(String name, String text, String masked) {
        assertThat(new Masking(List.of(name), null).mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Siân O'Neill  | Siân O'Neill, born Jones                   | Siân O'Neill, born [name]
            Siân O'Neill  | Sian ONeill did, and Mair Jones-O'Neill    | Sian ONeill did, and [name]-O'Neill
            Sian          | Siân of sian@example.org, Jones            | Siân of [e-mail], [name]
            Mair          | Siân Mair O'Neill                          | [name] Mair [name]
            """)
    void keeps_the_name_that_the_reader_knows(String shown, String text, String masked) {
        assertThat(new Masking(List.of("Siân Mair", "O'Neill", "Jones", shown), shown).mask(text))
                .isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to sian.oneill@example.org.              | Write to [e-mail].
            paweł@bücher.example is mine                   | [e-mail] is mine
            See https://sian.example/cv?x=1 now            | See [link] now
            www.sian-oneill.example                        | [link]
            linkedin.com/in/sian-oneill and github.com     | [link] and [link]
            On it I am @sian_on                            | On it I am [link]
            ASP.NET, Node.js and 3.5/5                     | ASP.NET, Node.js and 3.5/5
            Ring 01622 696565 or (01622) 696565            | Ring [telephone] or [telephone]
            +44 7700 900123                                | [telephone]
            07700 900 123.                                 | [telephone].
            From 2014 to 2019 I had 120 000 000 readers    | From 2014 to 2019 I had 120 000 000 readers
            Case 2021-000123-45 of 1200                    | Case 2021-000123-45 of 1200
            Born 1985                                      | [birth]
            I was born in Kent in 1985 and stayed          | I was [birth] and stayed
            Born on 3rd of March 1985.                     | [birth].
            DOB: 03/03/1985, D.O.B. 3.3.1985               | [birth], [birth]
            Date of birth is 3 March 1985                  | [birth]
            (b. 1985)                                      | ([birth])
            I am 39 years old and I’m now 40 years of age  | [birth] and [birth]
            born leader. In 1985 it began                  | born leader. In 1985 it began
            Airborne since 1985                            | Airborne since 1985
            children aged 5 to 11, for 12 years            | children aged 5 to 11, for 12 years
            """)
    void masks_what_else_tells_who_it_is(String text, String masked) {
        assertThat(new Masking(List.of(), null).mask(text)).isEqualTo(masked);
    }

    @Test
    void counts_each_kind_over_all_texts() {
        Masking masking = new Masking(Arrays.asList("Siân", null, "O'Neill", " "), null);

        assertThat(masking.mask("Siân O'Neill, sian@example.org, born 1985")).isEqualTo("[name], [e-mail], [birth]");
        assertThat(masking.mask("Siân: 01622 696565, www.sian.example")).isEqualTo("[name]: [telephone], [link]");
        assertThat(masking.mask(null)).isNull();
        assertThat(masking.mask("")).isEmpty();
        assertThat(masking.counted()).isEqualTo(new Masked(2, 1, 1, 1, 1));
    }
}
