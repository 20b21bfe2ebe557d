package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes accounts that sign in with a password. */
@ApplicationScoped
@Transactional
public class Accounts {
    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    /** @param townId null for the installation's administrator */
    public record NewAccount(
            Long townId, String account, Profile profile, String password, Role role, Scope scope, String openid) {}

    public void make(NewAccount made) {
        Person person =
                Person.withAccount(made.townId(), made.account(), made.profile().name(), clock.instant());
        person.password().become(made.password());
        person.fill(made.profile());
        person.link(made.openid());
        person.grant(made.role(), made.scope());
        person.persist();
    }

    public boolean administratorExists() {
        return Person.count("townId is null") > 0;
    }
}
