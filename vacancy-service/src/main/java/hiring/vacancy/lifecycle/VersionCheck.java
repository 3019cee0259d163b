package hiring.vacancy.lifecycle;

/** What the caller requires of the version it changes. Throws where it is another one, which undoes the transaction. */
@FunctionalInterface
public interface VersionCheck {

    VersionCheck NONE = version -> {};

    void check(int version);
}
