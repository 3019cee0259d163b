package hiring.acceptance.system;

import java.time.Instant;
import java.util.List;

/** A running system, independent of the addresses of its parts and the way they were started. */
public final class HiringSystem implements AutoCloseable {

    private static final Person ADMINISTRATOR = Person.sample("admin1");

    private final Addresses addresses;
    private final Http http = new Http();
    private final SignIn signIn;
    private final Accounts accounts;
    private final Service vacancies;
    private final Service applications;
    private final Service assessments;
    private final Service notifications;

    public HiringSystem(Addresses addresses) {
        this.addresses = addresses;
        signIn = new SignIn(http, addresses.identity());
        accounts = new Accounts(http, addresses.identity(), signIn);
        vacancies = new Service("vacancy-service", addresses.vacancies(), http, signIn);
        applications = new Service("application-service", addresses.applications(), http, signIn);
        assessments = new Service("assessment-service", addresses.assessments(), http, signIn);
        notifications = new Service("notification-service", addresses.notifications(), http, signIn);
    }

    public Service vacancies() {
        return vacancies;
    }

    public Service applications() {
        return applications;
    }

    public Service assessments() {
        return assessments;
    }

    public Service notifications() {
        return notifications;
    }

    public List<Service> services() {
        return List.of(vacancies, applications, assessments, notifications);
    }

    public Accounts accounts() {
        return accounts;
    }

    public SignIn signIn() {
        return signIn;
    }

    public EventLog events() {
        return EventLog.of(addresses);
    }

    public MailCatcher mail() {
        return new MailCatcher(http, addresses.mail());
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Sets the clocks of all services. */
    public void moveClock(Instant now) {
        services().forEach(service -> service.moveClock(ADMINISTRATOR, now));
    }

    /** Sets the clock of one service only. */
    public void moveClock(Service service, Instant now) {
        service.moveClock(ADMINISTRATOR, now);
    }

    @Override
    public void close() {
        http.close();
    }
}
