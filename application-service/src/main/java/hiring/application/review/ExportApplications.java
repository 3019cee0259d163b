package hiring.application.review;

import hiring.application.vacancy.Vacancies;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The submitted applications of a vacancy as a file for spreadsheets. */
@ApplicationScoped
public class ExportApplications {

    private static final int PIECE = 100;

    private static final List<String> COLUMNS = List.of(
            "id",
            "submitted at",
            "channel",
            "status",
            "eligibility",
            "proposal",
            "name",
            "given names",
            "family name",
            "withdrawn at");

    private final Vacancies vacancies;
    private final ListApplications listApplications;

    ExportApplications(Vacancies vacancies, ListApplications listApplications) {
        this.vacancies = vacancies;
        this.listApplications = listApplications;
    }

    /** A file that is made while it is written. */
    public interface Export {

        void writeTo(OutputStream output) throws IOException;
    }

    /** The export for a recruiter; empty when there is no such vacancy. */
    @Transactional
    public Optional<Export> export(VacancyId vacancy) {
        return vacancies.known(vacancy).map(known -> {
            ZoneId zone = known.timeZone();
            return output -> write(vacancy, zone, output);
        });
    }

    // In pieces, each its own transaction, so that a large vacancy is never in memory whole
    private void write(VacancyId vacancy, ZoneId zone, OutputStream output) throws IOException {
        output.write((Csv.BYTE_ORDER_MARK + Csv.row(COLUMNS)).getBytes(StandardCharsets.UTF_8));
        @Nullable ListPosition after = null;
        List<ListedApplication> piece;
        do {
            piece = listApplications.pieceForRecruiter(vacancy, after, PIECE);
            for (ListedApplication line : piece) {
                output.write(row(line, zone).getBytes(StandardCharsets.UTF_8));
                after = ListPosition.after(line, Sort.SUBMITTED);
            }
        } while (piece.size() == PIECE);
    }

    private static String row(ListedApplication line, ZoneId zone) {
        return Csv.row(Arrays.asList(
                line.id(),
                Csv.local(line.submittedAt(), zone),
                line.channel(),
                line.status(),
                line.eligibility(),
                line.proposal(),
                line.name(),
                line.givenNames(),
                line.familyName(),
                Csv.local(line.withdrawnAt(), zone)));
    }
}
