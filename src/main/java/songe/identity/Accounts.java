package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes accounts that sign in with a password. */
@ApplicationScoped
@Transactional
public class Accounts {
    private final Members members;
    private final Clock clock;

    Accounts(Members members, Clock clock) {
        this.members = members;
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
        if (made.role() == Role.PARTNER)
            members.succeed(made.townId(), made.scope().code());
    }

    /** A district's operator belongs to no town either, and is none. */
    public boolean administratorExists() {
        return Person.count("from Person p join p.roles r where r.role = ?1", Role.ADMIN) > 0;
    }
}
