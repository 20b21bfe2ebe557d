package songe.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Members;
import songe.identity.Members.Member;
import songe.identity.Members.Rank;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Makes units, describes and verifies them, and lets them go; each call in a transaction of its own. */
@ApplicationScoped
class UnitDesk {
    private final Transactions transactions;
    private final Partners partners;
    private final Members members;
    private final Callers callers;
    private final Event<PartnerFact> facts;
    private final Clock clock;

    UnitDesk(
            Transactions transactions,
            Partners partners,
            Members members,
            Callers callers,
            Event<PartnerFact> facts,
            Clock clock) {
        this.transactions = transactions;
        this.partners = partners;
        this.members = members;
        this.callers = callers;
        this.facts = facts;
        this.clock = clock;
    }

    /** Those that are here, oldest first. */
    Page<TownUnit> list(Caller caller, PageRequest page) {
        Cursor after = page.cursor();
        long id = after == null ? 0 : after.id();
        return transactions.retrying(() -> {
            List<Partner> rows = Partner.page(caller.town(), id, page.size + 1);
            Map<String, List<Member>> people = members.byUnit(
                    caller.town(), rows.stream().map(Partner::code).toList());
            return Page.of(rows, page.size, p -> new Cursor(0, p.ref().id()))
                    .map(p -> TownUnit.of(p.profile(), people.getOrDefault(p.code(), List.of())));
        });
    }

    /** @throws Problem 409 {@code unit.exists} when one of that name is here */
    TownUnit make(Caller caller, NewUnit in) {
        return transactions.retrying(() -> {
            PartnerRef made = partners.make(caller.town(), in.name().strip(), in.kind(), in.phone());
            facts.fire(new PartnerFact.Made(caller.town(), made.code(), caller.id(), clock.instant()));
            return TownUnit.of(partners.profile(caller.town(), made.code()), List.of());
        });
    }

    UnitProfile tell(Caller caller, PartnerRef unit, DescribeUnit in) {
        return transactions.retrying(() -> {
            Partner partner = Partner.here(caller.town(), unit.code());
            partner.tell(in.about() == null ? null : in.about().strip(), in.phone());
            facts.fire(new PartnerFact.Described(caller.town(), unit.code(), caller.id(), clock.instant()));
            return partner.profile();
        });
    }

    /** @param day null: no more. @throws Problem 422 {@code unit.verified-future} */
    UnitProfile verify(Caller caller, String code, LocalDate day) {
        Instant now = clock.instant();
        if (day != null && Days.sane(day).isAfter(Days.day(now))) throw Problems.field("day", "unit.verified-future");
        return transactions.retrying(() -> {
            Partner partner = Partner.here(caller.town(), code);
            partner.verify(day);
            facts.fire(new PartnerFact.Verified(caller.town(), code, day, caller.id(), now));
            return partner.profile();
        });
    }

    Page<Member> members(Caller caller, PartnerRef unit) {
        return transactions.retrying(() -> Page.whole(members.of(caller.town(), List.of(unit.code()))));
    }

    void rank(Caller caller, PartnerRef unit, String account, Rank rank) {
        transactions.retrying(() -> {
            long person = personId(caller, unit, account);
            members.rank(callers.town(), unit.code(), account, rank, caller);
            facts.fire(new PartnerFact.Ranked(caller.town(), unit.code(), person, rank, caller.id(), clock.instant()));
            return null;
        });
    }

    private long personId(Caller caller, PartnerRef unit, String account) {
        return members.of(caller.town(), List.of(unit.code())).stream()
                .filter(m -> account.equals(m.account()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("account.unknown"))
                .personId();
    }

    void end(Caller caller, PartnerRef unit, String account) {
        transactions.retrying(() -> {
            members.end(callers.town(), unit.code(), account, caller);
            return null;
        });
    }

    /** What it had to do is handed over by those who listen. @throws Problem 404 {@code partner.unknown} */
    void leave(Caller caller, String code) {
        transactions.retrying(() -> {
            Partner partner = Partner.here(caller.town(), code);
            Instant now = clock.instant();
            partner.leave(now);
            facts.fire(new PartnerFact.Left(caller.town(), partner.ref().id(), code, caller.id(), now));
            members.endAll(callers.town(), code, caller);
            return null;
        });
    }
}
