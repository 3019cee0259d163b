package hiring.kit.people;

/** The identity provider cannot be asked about a person. */
public final class ProviderUnavailableException extends RuntimeException {

    ProviderUnavailableException(Throwable cause) {
        super("The identity provider does not answer", cause);
    }
}
