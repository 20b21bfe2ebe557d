package songe.identity.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import songe.identity.AccountFact;
import songe.identity.Caller;
import songe.identity.Grant;
import songe.identity.MeView;
import songe.identity.Reach;
import songe.identity.Staff;
import songe.shared.Cursor;
import songe.shared.Numbers;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Makes invitations, shows them, and lets one person accept each. */
@ApplicationScoped
class Invitations {
    private final Staff staff;
    private final Transactions transactions;
    private final Event<InvitationFact> facts;
    private final Clock clock;

    Invitations(Staff staff, Transactions transactions, Event<InvitationFact> facts, Clock clock) {
        this.staff = staff;
        this.transactions = transactions;
        this.facts = facts;
        this.clock = clock;
    }

    Invitation make(Reach reach, Grant grant, String name, long by) {
        return transactions.retrying(() -> {
            staff.check(reach, grant);
            Invitation made = new Invitation(reach.town().id(), Numbers.spoken(), grant, name, by, clock.instant());
            made.persist();
            facts.fire(new InvitationFact.Made(made.townId(), made.id(), grant, by, made.madeAt()));
            return made;
        });
    }

    /** Those in reach, latest first; what the reach leaves out is passed over, so that pages stay full. */
    Page<Invitation> list(Reach reach, PageRequest page) {
        Cursor after = page.cursor();
        long before = after == null ? Long.MAX_VALUE : after.id();
        List<Invitation> shown = new ArrayList<>();
        while (shown.size() <= page.size) {
            List<Invitation> more =
                    Invitation.ofTown(reach.town().id(), before).range(0, 99).list();
            more.stream().filter(i -> reach.covers(i.grant())).forEach(shown::add);
            if (more.size() < 100) break;
            before = more.get(more.size() - 1).id();
        }
        List<Invitation> rows = shown.subList(0, Math.min(shown.size(), page.size + 1));
        return Page.of(rows, page.size, i -> new Cursor(0, i.id()));
    }

    /** @throws Problem 404 {@code invitation.unknown}, 409 {@code invitation.over} when it was accepted or withdrawn */
    void withdraw(Reach reach, String code, long by) {
        transactions.retrying(() -> {
            Instant now = clock.instant();
            Invitation found = Invitation.of(code)
                    .filter(i -> i.townId() == reach.town().id() && reach.covers(i.grant()))
                    .orElseThrow(() -> Problems.notFound("invitation.unknown"));
            if (!Invitation.withdraw(code, now)) throw Problems.conflict("invitation.over");
            facts.fire(new InvitationFact.Withdrawn(found.townId(), found.id(), by, now));
            return null;
        });
    }

    /**
     * @param caller null for the anonymous
     * @throws Problem 404 {@code invitation.unknown}, also for who belongs to another town, 409 {@code invitation.over}
     */
    Invitation open(String code, Caller caller) {
        Invitation found = Invitation.of(code)
                .filter(i -> caller == null || Long.valueOf(i.townId()).equals(caller.townId()))
                .orElseThrow(() -> Problems.notFound("invitation.unknown"));
        if (found.state(clock.instant()) != InvitationState.OPEN) throw Problems.conflict("invitation.over");
        return found;
    }

    /** @throws Problem as {@link #open}, 409 {@code account.has-role} with which the invitation stays open */
    MeView accept(String code, Caller caller) {
        return transactions.retrying(() -> {
            Invitation found = open(code, caller);
            Instant now = clock.instant();
            if (!Invitation.accept(code, caller.id(), now)) throw Problems.conflict("invitation.over");
            return staff.welcome(caller.id(), found.grant(), found.name());
        });
    }

    void onLeft(@Observes AccountFact.Left fact) {
        Invitation.withdrawAllBy(fact.personId(), clock.instant());
    }

    void onGrantEnded(@Observes AccountFact.GrantEnded fact) {
        Invitation.withdrawAllBy(fact.personId(), clock.instant());
    }
}
