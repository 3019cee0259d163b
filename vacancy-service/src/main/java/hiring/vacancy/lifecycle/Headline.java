package hiring.vacancy.lifecycle;

import hiring.vacancy.document.Post;
import hiring.vacancy.document.VacancyDocument;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What lists of adverts show, in columns, so that they need not read documents. */
@Embeddable
record Headline(
        String organisation,
        @Nullable String directorate,
        @Nullable String grade,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> locations) {

    static Headline of(VacancyDocument document) {
        Post post = document.post();
        return new Headline(document.organisation().name(), post.directorate(), post.grade(), post.locations());
    }
}
