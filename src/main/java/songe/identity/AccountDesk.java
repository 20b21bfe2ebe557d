package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.AccountResource.MakeAccount;
import songe.identity.AccountResource.OneTimePassword;
import songe.shared.Cursor;
import songe.shared.Masked;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problems;
import songe.shared.Transactions;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** Does what {@link AccountResource} is asked, each call in a transaction and within the caller's reach. */
@ApplicationScoped
class AccountDesk {
    private final Staff staff;
    private final Callers callers;
    private final Towns towns;
    private final Transactions transactions;

    AccountDesk(Staff staff, Callers callers, Towns towns, Transactions transactions) {
        this.staff = staff;
        this.callers = callers;
        this.towns = towns;
        this.transactions = transactions;
    }

    private Reach reach() {
        return Reach.of(callers.current(), callers.town());
    }

    OneTimePassword make(MakeAccount in) {
        Caller by = callers.current();
        Reach reach = Reach.of(by, townOf(by, in));
        try {
            return transactions.retrying(() -> new OneTimePassword(in.account(), staff.make(reach, in, by.id())));
        } catch (RuntimeException failed) {
            if (Transactions.isDuplicate(failed)) throw Problems.conflict("account.taken");
            throw failed;
        }
    }

    /** The administrator belongs to no town: the scope says which one the operator is for. */
    private TownRef townOf(Caller by, MakeAccount in) {
        if (by.townId() != null || in.scope().kind() != Scope.Kind.TOWN) return callers.town();
        return towns.byCode(in.scope().code()).orElseThrow(() -> Problems.field("scope", "scope.unknown"));
    }

    Page<AccountView> list(String words, Role role, PageRequest page) {
        Reach reach = reach();
        Cursor after = page.cursor();
        long id = after == null ? 0 : after.id();
        return transactions.retrying(
                () -> Page.of(staff.page(reach, words, role, id, page.size), page.size, p -> new Cursor(0, p.id()))
                        .map(p -> view(p, reach)));
    }

    OneTimePassword reset(String account) {
        Reach reach = reach();
        long by = callers.current().id();
        return transactions.retrying(() -> new OneTimePassword(account, staff.giveOneTimePassword(reach, account, by)));
    }

    AccountView give(String account, GiveRole in) {
        Reach reach = reach();
        long by = callers.current().id();
        return transactions.retrying(() -> view(staff.give(reach, account, in.grant(), by), reach));
    }

    void end(String account, long grantId) {
        Reach reach = reach();
        Caller by = callers.current();
        transactions.retrying(() -> {
            staff.end(reach, account, grantId, by);
            return null;
        });
    }

    void leave(String account) {
        Reach reach = reach();
        Caller by = callers.current();
        transactions.retrying(() -> {
            staff.leave(reach, account, by);
            return null;
        });
    }

    private AccountView view(Person person, Reach reach) {
        return new AccountView(
                person.account(),
                person.name(),
                Masked.phone(person.profile().phone()),
                person.password().isOneTime(),
                person.roles().stream()
                        .filter(r -> reach.covers(r.grant()))
                        .map(r -> view(r, reach))
                        .toList());
    }

    private AccountView.GrantView view(PersonRole role, Reach reach) {
        Scope scope = role.grant().scope();
        return new AccountView.GrantView(
                role.id(),
                role.grant().role(),
                new MeView.ScopeView(scope.kind(), scope.code(), staff.scopeName(reach.town(), scope)));
    }
}
