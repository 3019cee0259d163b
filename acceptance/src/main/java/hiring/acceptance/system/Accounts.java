package hiring.acceptance.system;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;

/**
 * Creates accounts at the identity provider: of candidates, like its registration page, and of staff, like its
 * administrator.
 */
public final class Accounts {

    private final Http http;
    private final URI identity;
    private final SignIn signIn;
    private final Person administrator;

    public Accounts(Http http, URI identity, SignIn signIn) {
        this.http = http;
        this.identity = identity;
        this.signIn = signIn;
        this.administrator = new Person(
                Addresses.setting("hiring.identity-admin", "admin"),
                Addresses.setting("hiring.identity-admin-password", "admin"));
    }

    /** An account at the identity provider. */
    public record Account(Person person, String role, String firstName, String lastName, String email) {}

    /** Creates all accounts in one request; existing ones stay unchanged. */
    public void make(Collection<Account> accounts) {
        ArrayNode users = Json.array();
        accounts.forEach(account -> users.add(userOf(account)));
        ObjectNode body = Json.object().put("ifResourceExists", "SKIP");
        body.set("users", users);
        http.send(Http.request(identity, "/admin/realms/hiring/partialImport")
                        .header("Authorization", "Bearer " + signIn.administratorToken(administrator))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build())
                .expect(200);
    }

    private static ObjectNode userOf(Account account) {
        ObjectNode user = Json.object()
                .put("username", account.person().username())
                .put("enabled", true)
                .put("firstName", account.firstName())
                .put("lastName", account.lastName())
                .put("email", account.email())
                .put("emailVerified", true);
        user.putArray("realmRoles").add(account.role());
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", account.person().password())
                .put("temporary", false);
        return user;
    }
}
