package hiring.kit.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;
import org.jspecify.annotations.Nullable;

/** Converts a Javadoc comment to plain text. Code and links become their words, a paragraph an empty line. */
final class JavadocText implements CommentVisitor {

    private final StringBuilder text = new StringBuilder();

    private JavadocText() {}

    static String of(Comment comment) {
        JavadocText visitor = new JavadocText();
        comment.visit(visitor);
        return visitor.text
                .toString()
                .replaceAll("[ \\t]*\\R[ \\t]*", " ")
                .replaceAll("\\s*<p>\\s*", "\n\n")
                .strip();
    }

    @Override
    public void commentText(@Nullable String value) {
        text.append(value == null ? "" : value);
    }

    @Override
    public void inlineLink(Link link) {
        text.append(link.getLabel());
    }

    @Override
    public void inlineTag(@Nullable String name, @Nullable String value) {
        text.append(value == null ? "" : value);
    }

    @Override
    public void inlineValue(Value value) {
        text.append(value.getReferencedMemberName());
    }
}
