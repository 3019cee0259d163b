package hiring.vacancy.lifecycle;

import hiring.vacancy.document.Post;
import hiring.vacancy.document.VacancyDocument;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The columns that lists of adverts show, so that they read no documents.
 *
 * @param locations what the workplaces are called, and the towns they are in
 */
@Embeddable
record Headline(
        String organisation,
        @Nullable String directorate,
        @Nullable String division,
        @Nullable String grade,
        @Nullable String contract,
        @Nullable String programme,
        @Nullable String stream,
        int openings,
        @Basic @JdbcTypeCode(SqlTypes.ARRAY) List<String> locations) {

    static Headline of(VacancyDocument document) {
        Post post = document.post();
        Post.Programme programme = post.programme();
        return new Headline(
                document.organisation().name(),
                post.directorate(),
                post.division(),
                post.grade(),
                post.contract() == null ? null : post.contract().name(),
                programme == null ? null : programme.name(),
                programme == null ? null : programme.stream(),
                post.openings(),
                post.workplaces().stream()
                        .flatMap(workplace -> workplace.searchedBy().stream())
                        .distinct()
                        .toList());
    }
}
