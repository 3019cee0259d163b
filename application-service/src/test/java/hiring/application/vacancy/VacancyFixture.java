package hiring.application.vacancy;

import hiring.application.Samples;
import java.util.UUID;

/** Vacancies for the tests of other features, which cannot make one themselves. */
public final class VacancyFixture {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000b1");

    private VacancyFixture() {}

    public static Vacancy withGrace(int minutes) {
        return new Vacancy(Samples.withGrace(Samples.vacancy(ID), minutes));
    }

    public static Vacancy published() {
        return new Vacancy(Samples.vacancy(ID));
    }
}
