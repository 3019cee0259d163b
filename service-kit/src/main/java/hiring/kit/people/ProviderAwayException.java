package hiring.kit.people;

/** The identity provider cannot be asked about a person. */
public final class ProviderAwayException extends RuntimeException {

    ProviderAwayException(Throwable cause) {
        super("The identity provider does not answer", cause);
    }
}
