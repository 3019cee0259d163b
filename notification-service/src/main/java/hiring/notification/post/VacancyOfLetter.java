package hiring.notification.post;

import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of a letter for the post. */
@ApplicationScoped
public class VacancyOfLetter implements VacancyFinder {

    private final PostedLetters letters;

    VacancyOfLetter(PostedLetters letters) {
        this.letters = letters;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return letters.findByIdOptional(id)
                .map(letter -> new Concern(letter.vacancyId().value(), null));
    }
}
