package hiring.vacancy.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A block of text: paragraphs, then a list, then links, at least one of the three.
 *
 * @param numbered whether the order of the points matters
 */
@Schema(name = "TextBlock")
public record Block(
        @Size(max = Limits.LINE) @Nullable String heading,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> paragraphs,
        @Size(max = Limits.FEW) List<@NotBlank @Size(max = Limits.TEXT) String> points,
        Boolean numbered,
        @Size(max = Limits.FEW) List<@NotNull @Valid Link> links) {

    public Block {
        paragraphs = Absent.toEmpty(paragraphs);
        points = Absent.toEmpty(points);
        numbered = Absent.toFalse(numbered);
        links = Absent.toEmpty(links);
    }

    public boolean hasNoContent() {
        return paragraphs.isEmpty() && points.isEmpty() && links.isEmpty();
    }

    /** A link with its words and its address. */
    public record Link(
            @NotBlank @Size(max = Limits.LINE) String words,

            @NotBlank @Size(max = Limits.LINE) @Pattern(regexp = Limits.WEB_ADDRESS_PATTERN)
            String address) {}
}
