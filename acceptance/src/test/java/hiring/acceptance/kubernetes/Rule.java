package hiring.acceptance.kubernetes;

import java.util.List;
import java.util.function.Function;

/** What must hold for the manifests of every overlay. Each rule names what is wrong, and where. */
enum Rule {
    MODELS(ModelRules::models),
    FIELDS_OF_OPERATORS(ModelRules::fieldsOfOperators),
    QUANTITIES(ModelRules::quantities),
    SELECTORS(LinkRules::selectors),
    PORTS(LinkRules::ports),
    REFERENCES(LinkRules::references),
    HOSTS(LinkRules::hosts),
    RESTRICTED(PodRules::restricted),
    SERVICES(PodRules::services),
    SETTINGS(SettingRules::settings),
    POLICIES(TrafficRules::policies),
    BOTH_DIRECTIONS(TrafficRules::bothDirections),
    OWN_DATABASE(TrafficRules::ownDatabase),
    DATABASES(DataRules::databases),
    BROKERS(DataRules::brokers),
    TOPICS(DataRules::topics),
    USERS(DataRules::users);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Manifests, List<String>> check;

    Rule(Function<Manifests, List<String>> check) {
        this.check = check;
    }

    List<String> mistakes(Manifests manifests) {
        return check.apply(manifests);
    }
}
