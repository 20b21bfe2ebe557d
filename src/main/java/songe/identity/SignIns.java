package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import songe.identity.phone.PhoneCodes;
import songe.identity.phone.PhoneCodes.Taken;
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
    private final PhoneCodes codes;
    private final Instance<Newcomers> newcomers;
    private final Towns towns;
    private final MeViews views;
    private final WrongGuesses wrong;
    private final Clock clock;

    SignIns(
            Transactions transactions,
            Tokens tokens,
            WeChat weChat,
            PhoneCodes codes,
            Instance<Newcomers> newcomers,
            Towns towns,
            MeViews views,
            WrongGuesses wrong,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.weChat = weChat;
        this.codes = codes;
        this.newcomers = newcomers;
        this.towns = towns;
        this.views = views;
        this.wrong = wrong;
        this.clock = clock;
    }

    SignedIn byWeChat(String code, String townCode, String device) {
        TownRef town = towns.meant(townCode);
        String openid = weChat.openidOf(code); // outside any transaction: it waits for the network
        return meetingTwins(() -> signedIn(resident(town, openid), device));
    }

    /** A second first sign-in of theirs may have made them meanwhile; then they are found. */
    private SignedIn meetingTwins(Supplier<SignedIn> signIn) {
        try {
            return transactions.retrying(signIn);
        } catch (RuntimeException failed) {
            if (!Transactions.isDuplicate(failed)) throw failed;
            return transactions.retrying(signIn);
        }
    }

    /** @throws Problem 401 {@code auth.code} for a code that is wrong, used, too old or tried too often */
    SignedIn byPhone(String phone, String code, String townCode, String device) {
        TownRef town = towns.meant(townCode);
        SignedIn in = meetingTwins(() -> {
            Taken taken = codes.take(town.id(), phone, code);
            if (taken == Taken.RIGHT) return signedIn(whose(phone, town), device);
            if (taken == Taken.WRONG) wrong.ofCode(town.id(), phone, clock.instant());
            return null;
        });
        if (in == null) throw Problems.unauthorized("auth.code"); // the counted try is committed
        return in;
    }

    private Person whose(String phone, TownRef town) {
        Person person = Person.byVerifiedPhone(town.id(), phone).orElse(null);
        return person != null ? person : made(Person.fromPhone(town.id(), phone, clock.instant()), town);
    }

    private static Person made(Person resident, TownRef town) {
        resident.grant(Role.RESIDENT, new Scope(Scope.Kind.TOWN, town.code()));
        resident.persistAndFlush();
        return resident;
    }

    private Person resident(TownRef town, String openid) {
        Person person = Person.byOpenid(town.id(), openid).orElse(null);
        if (person != null) return person;
        Person newcomer = Person.fromWeChat(town.id(), openid, clock.instant());
        newcomers.stream()
                .map(n -> n.profileOf(openid))
                .filter(p -> p != null)
                .findFirst()
                .ifPresent(newcomer::fill);
        return made(newcomer, town);
    }

    /**
     * @throws Problem 401 {@code auth.password} whether the account or the password is wrong, {@code
     *     auth.one-time-over} for a right one that is too old, 429 {@code auth.locked}
     */
    SignedIn byPassword(String account, String password, String townCode, String device) {
        SignedIn in = transactions.retrying(() -> {
            Person person = withAccount(account, townCode).orElse(null);
            if (person == null) return null;
            return opens(person, password) ? signedIn(person, device) : null; // null commits the counted miss
        });
        if (in == null) throw Problems.unauthorized("auth.password");
        return in;
    }

    private boolean opens(Person person, String password) {
        person.hold();
        Instant now = clock.instant();
        if (person.password().isLocked(now)) throw locked(person, now);
        if (!person.password().opens(password, now)) {
            wrong.ofPassword(person, now);
            return false;
        }
        if (person.password().isOver(now)) throw Problems.unauthorized("auth.one-time-over");
        return true;
    }

    /**
     * Gives the person another password and ends their other sign-ins.
     *
     * @param family the sign-in that goes on
     * @throws Problem 409 {@code password.none}, 422 naming the field, 429 {@code auth.locked}
     */
    void changePassword(long personId, PasswordResource.ChangePassword in, String family) {
        boolean right = transactions.retrying(() -> {
            Person person = Person.findById(personId);
            if (!person.password().isThere()) throw Problems.conflict("password.none");
            if (!opens(person, in.password())) return false;
            person.password().mayBecome(in.newPassword(), person.account());
            person.password().become(in.newPassword());
            tokens.endAll(personId, family);
            return true;
        });
        if (!right) throw Problems.field("password", "password.wrong"); // the counted miss is committed
    }

    private Optional<Person> withAccount(String account, String townCode) {
        Optional<Person> administrator = Person.ofInstallation(account);
        return administrator.isPresent()
                ? administrator
                : Person.byAccount(towns.meant(townCode).id(), account);
    }

    private static Problem locked(Person person, Instant now) {
        Duration left = Duration.between(now, person.password().lockedUntil());
        return Problems.tooMany((int) left.toSeconds() + 1, "auth.locked", left.toMinutes() + 1);
    }

    SignedIn byRefresh(String refreshToken) {
        SignedIn in = transactions.retrying(() -> {
            Tokens.Renewed renewed = tokens.renew(refreshToken);
            return renewed == null ? null : answer(Person.findById(renewed.personId()), renewed.tokens());
        });
        if (in == null) throw Problems.unauthorized("auth.refresh");
        return in;
    }

    void end(String family) {
        transactions.retrying(() -> {
            tokens.end(family);
            return null;
        });
    }

    private SignedIn signedIn(Person person, String device) {
        return answer(person, tokens.start(person.id(), device));
    }

    private SignedIn answer(Person person, Tokens.Pair pair) {
        return new SignedIn(pair.access(), pair.refresh(), pair.expiresIn(), views.of(person));
    }
}
