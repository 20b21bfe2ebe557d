package songe.partner.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import songe.identity.Caller;
import songe.identity.Members;
import songe.partner.PartnerFact;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;

/** Takes applications in, and decides about them. */
@ApplicationScoped
class Applications {
    private final Transactions transactions;
    private final Replies replies;
    private final Partners partners;
    private final Members members;
    private final Event<PartnerFact> facts;
    private final Clock clock;

    Applications(
            Transactions transactions,
            Replies replies,
            Partners partners,
            Members members,
            Event<PartnerFact> facts,
            Clock clock) {
        this.transactions = transactions;
        this.replies = replies;
        this.partners = partners;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /** Once per caller and key. @throws Problem 409 {@code application.waiting}, {@code unit.exists} */
    Response apply(Caller caller, String key, Apply in) {
        try {
            return replies.once(caller.id(), key, "POST /partners/applications", in, () -> {
                partners.requireNew(caller.town(), in.name().strip());
                Application made = new Application(caller.town(), caller.id(), in, clock.instant());
                made.persistAndFlush();
                facts.fire(new PartnerFact.Applied(caller.town(), made.id(), caller.id(), made.appliedAt()));
                return made.view();
            });
        } catch (RuntimeException failed) {
            if (Transactions.isDuplicate(failed)) throw Problems.conflict("application.waiting");
            throw failed;
        }
    }

    Page<ApplicationView> own(Caller caller, PageRequest page) {
        Cursor after = page.cursor();
        long before = after == null ? Long.MAX_VALUE : after.id();
        return transactions.retrying(
                () -> page(Application.own(caller.town(), caller.id(), before, page.size + 1), page));
    }

    Page<ApplicationView> waiting(Caller caller, PageRequest page) {
        return transactions.retrying(
                () -> page(Application.waiting(caller.town(), page.cursor(), page.size + 1), page));
    }

    private static Page<ApplicationView> page(List<Application> rows, PageRequest page) {
        return Page.of(rows, page.size, a -> new Cursor(a.appliedAt().toEpochMilli(), a.id()))
                .map(Application::view);
    }

    /** @throws Problem 404 {@code application.unknown}, also for another's, 409 {@code application.transition} */
    ApplicationView withdraw(Caller caller, long id) {
        return transactions.retrying(() -> {
            Application held = Application.held(caller.town(), id);
            if (held.personId() != caller.id()) throw Problems.notFound("application.unknown");
            Instant now = clock.instant();
            held.withdraw(now);
            facts.fire(new PartnerFact.ApplicationWithdrawn(caller.town(), id, caller.id(), now));
            return held.view();
        });
    }

    /** @throws Problem 404 {@code application.unknown}, 409 {@code application.transition}, {@code unit.exists} */
    ApplicationView decide(Caller caller, long id, Decide in) {
        boolean approve = in.decision() == Decide.Decision.APPROVE;
        if (!approve && in.reason() == null) throw Problems.field("reason", "application.reason-required");
        return transactions.retrying(() -> {
            Application held = Application.held(caller.town(), id);
            if (approve) approve(caller, held, in.verified());
            else refuse(caller, held, in.reason().strip());
            return held.view();
        });
    }

    private void approve(Caller caller, Application held, boolean verified) {
        Instant now = clock.instant();
        String phone = held.phone(); // which the decision takes from the application
        held.approve(now, caller.id());
        PartnerRef unit = partners.make(caller.town(), held.name(), held.kind(), phone);
        held.became(unit);
        if (verified) partners.verify(unit, Days.day(now));
        members.welcome(held.personId(), unit.code());
        facts.fire(new PartnerFact.ApplicationApproved(
                caller.town(), held.id(), held.personId(), unit.code(), caller.id(), now));
    }

    private void refuse(Caller caller, Application held, String why) {
        Instant now = clock.instant();
        held.refuse(why, now, caller.id());
        facts.fire(new PartnerFact.ApplicationRefused(caller.town(), held.id(), held.personId(), caller.id(), now));
    }
}
