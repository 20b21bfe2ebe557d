package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;
import songe.tenant.TownRef;
import songe.tenant.Towns;
import songe.wechat.WeChat;

/** The ways in. */
@ApplicationScoped
class SignIns {
    private final Transactions transactions;
    private final Tokens tokens;
    private final WeChat weChat;
    private final Instance<Newcomers> newcomers;
    private final Towns towns;
    private final MeViews views;
    private final Clock clock;

    SignIns(
            Transactions transactions,
            Tokens tokens,
            WeChat weChat,
            Instance<Newcomers> newcomers,
            Towns towns,
            MeViews views,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.weChat = weChat;
        this.newcomers = newcomers;
        this.towns = towns;
        this.views = views;
        this.clock = clock;
    }

    SignedIn byWeChat(String code, String townCode) {
        TownRef town = towns.meant(townCode);
        String openid = weChat.openidOf(code); // outside any transaction: it waits for the network
        try {
            return transactions.retrying(() -> signedIn(resident(town, openid), null));
        } catch (RuntimeException failed) {
            if (!Transactions.isDuplicate(failed)) throw failed;
            // a second call of theirs made them meanwhile; now they are found
            return transactions.retrying(() -> signedIn(resident(town, openid), null));
        }
    }

    private Person resident(TownRef town, String openid) {
        Person person = Person.byOpenid(town.id(), openid).orElse(null);
        if (person != null) return person;
        Person newcomer = Person.fromWeChat(town.id(), openid, clock.instant());
        newcomer.grant(Role.RESIDENT, new Scope(Scope.Kind.TOWN, town.code()));
        newcomers.stream()
                .map(n -> n.profileOf(openid))
                .filter(p -> p != null)
                .findFirst()
                .ifPresent(newcomer::fill);
        newcomer.persistAndFlush();
        return newcomer;
    }

    /** @throws Problem 401 {@code auth.password} whether the account or the password is wrong, 429 {@code auth.locked} */
    SignedIn byPassword(String account, String password, String townCode) {
        SignedIn in = transactions.retrying(() -> {
            Person person = withAccount(account, townCode).orElse(null);
            if (person == null) return null;
            person.hold();
            Instant now = clock.instant();
            if (person.isLocked(now)) throw locked(person, now);
            return person.opens(password, now) ? signedIn(person, null) : null; // null commits the counted miss
        });
        if (in == null) throw Problems.unauthorized("auth.password");
        return in;
    }

    private Optional<Person> withAccount(String account, String townCode) {
        Optional<Person> administrator = Person.ofInstallation(account);
        return administrator.isPresent()
                ? administrator
                : Person.byAccount(towns.meant(townCode).id(), account);
    }

    private static Problem locked(Person person, Instant now) {
        Duration left = Duration.between(now, person.lockedUntil());
        return Problems.tooMany((int) left.toSeconds() + 1, "auth.locked", left.toMinutes() + 1);
    }

    SignedIn byRefresh(String refreshToken) {
        SignedIn in = transactions.retrying(() -> {
            Tokens.Renewed renewed = tokens.renew(refreshToken);
            return renewed == null ? null : signedIn(Person.findById(renewed.personId()), renewed.tokens());
        });
        if (in == null) throw Problems.unauthorized("auth.refresh");
        return in;
    }

    void end(String family) {
        transactions.retrying(() -> {
            tokens.endCurrent(family);
            return null;
        });
    }

    private SignedIn signedIn(Person person, Tokens.Pair renewed) {
        Tokens.Pair pair = renewed != null ? renewed : tokens.start(person.id());
        return new SignedIn(pair.access(), pair.refresh(), pair.expiresIn(), views.of(person));
    }
}
