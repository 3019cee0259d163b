package hiring.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    /** Sec-Fetch-Site, Origin, and whether the request is from our own pages. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://jobs.example.org, true",
                "same-origin, -, true",
                "none, -, true",
                "same-site, https://jobs.example.org, false",
                "cross-site, https://evil.example, false",
                "cross-site, -, false",
                "-, https://jobs.example.org, true",
                "-, https://jobs.example.org.evil.example, false",
                "-, http://jobs.example.org, false",
                "-, https://jobs.example.org:8443, false",
                "-, null, false",
                "-, -, false",
                "'', https://jobs.example.org, false"
            })
    void requests_of_other_sites_are_told_from_ours(@Nullable String site, @Nullable String origin, boolean ours) {
        assertThat(SameOrigin.isSameOrigin(site, origin, "https://jobs.example.org"))
                .isEqualTo(ours);
    }
}
