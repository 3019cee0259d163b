package hiring.application.form;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer to one of the vacancy's declarations. Read by recruiters only. */
@Schema(name = "DeclarationAnswer")
public record Declaration(
        @Nullable @Size(max = 60) String code,
        @Nullable Boolean answer,
        @Nullable @Size(max = 2000) String detail) {}
