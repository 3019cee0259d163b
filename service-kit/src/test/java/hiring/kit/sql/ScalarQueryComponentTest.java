package hiring.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScalarQueryComponentTest {

    private static final int TIMES = 20;

    @Inject
    Session session;

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("cast('text' as text)", "text"),
                Arguments.of("1", 1),
                Arguments.of("count(*)", 1L),
                Arguments.of(
                        "cast('0190a1b2-0000-7000-8000-000000000001' as uuid)",
                        UUID.fromString("0190a1b2-0000-7000-8000-000000000001")),
                Arguments.of("timestamptz '2020-12-22 00:00:00Z'", Instant.parse("2020-12-22T00:00:00Z")),
                Arguments.of("decode('0aff', 'hex')", new byte[] {10, -1}));
    }

    @ParameterizedTest
    @MethodSource("columns")
    <T> void reads_a_value_of_each_type(String column, T expected) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) expected.getClass();

        QuarkusTransaction.requiringNew().run(() -> {
            T found =
                    type.cast(ScalarQuery.of(session, "select " + column, type).getSingleResult());
            assertThat(found).isEqualTo(expected);
        });
    }

    @Test
    void reuses_the_plan_of_a_query() {
        Statistics statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getQueryPlanCacheMissCount();

        for (int i = 0; i < TIMES; i++) {
            int value = i;
            QuarkusTransaction.requiringNew()
                    .run(() -> assertThat(query().setParameter("value", value).getSingleResult())
                            .isEqualTo(value));
        }

        // Other threads of the application create plans too
        assertThat(statistics.getQueryPlanCacheMissCount() - before).isLessThan(TIMES);
    }

    private NativeQuery<Integer> query() {
        return ScalarQuery.of(session, "select cast(:value as int) as once", Integer.class);
    }
}
