package songe.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import songe.identity.Caller;
import songe.partner.PartnerRef;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;

/** What a unit does with its pledges. */
@ApplicationScoped
class PledgeDesk {
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private final EntityManager em;
    private final Transactions transactions;
    private final Replies replies;
    private final OwnUnits units;
    private final Pledges pledges;
    private final Accounts accounts;
    private final PledgeViews views;
    private final Clock clock;

    PledgeDesk(
            EntityManager em,
            Transactions transactions,
            Replies replies,
            OwnUnits units,
            Pledges pledges,
            Accounts accounts,
            PledgeViews views,
            Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.replies = replies;
        this.units = units;
        this.pledges = pledges;
        this.accounts = accounts;
        this.views = views;
        this.clock = clock;
    }

    /** Which of them. */
    enum Span {
        running,
        past
    }

    Page<PledgeView> list(Caller caller, Span scope, PageRequest page) {
        return transactions.retrying(() -> {
            Set<Long> own = units.ids(caller);
            if (own.isEmpty()) return Page.whole(List.<PledgeView>of());
            Cursor after = page.cursor();
            Page<Pledge> rows =
                    scope == Span.past ? over(own, after, page.size) : running("partner_id", own, after, page.size);
            return new Page<>(views.of(rows.items()), rows.next());
        });
    }

    /** Those of all units that go on or begin later. */
    Page<PledgeView> ofTown(Caller caller, PageRequest page) {
        return transactions.retrying(() -> {
            Page<Pledge> rows = running("town_id", Set.of(caller.town()), page.cursor(), page.size);
            return new Page<>(views.of(rows.items()), rows.next());
        });
    }

    private Page<Pledge> running(String whose, Set<Long> which, Cursor after, int size) {
        LocalDate day = after == null ? BEFORE_ALL : Days.day(after.at());
        List<Pledge> rows = Pledge.running(em, whose, which, day, after == null ? 0 : after.id(), size + 1);
        return Page.of(rows, size, p -> new Cursor(Days.start(p.until()).toEpochMilli(), p.id()));
    }

    private Page<Pledge> over(Set<Long> own, Cursor after, int size) {
        List<Pledge> rows = Pledge.over(em, own, after == null ? Long.MAX_VALUE : after.id(), size + 1);
        return Page.of(rows, size, p -> new Cursor(0, p.id()));
    }

    PledgeView view(Caller caller, String number) {
        return transactions.retrying(() -> views.of(own(caller, number, false)));
    }

    Page<MovementView> movements(Caller caller, String number, PageRequest page) {
        return transactions.retrying(() -> {
            Cursor after = page.cursor();
            long before = after == null ? Long.MAX_VALUE : after.id();
            List<Movement> rows = Movement.of(em, own(caller, number, false).id(), before, page.size + 1);
            Page<Movement> shown = Page.of(rows, page.size, m -> new Cursor(0, m.id()));
            return new Page<>(views.movements(shown.items()), shown.next());
        });
    }

    /** Once per caller and key. @param unit null: the caller's only one */
    Response make(Caller caller, String key, String unit, MakePledge in) {
        return replies.once(caller.id(), key, "POST /partner/pledges?unit=" + unit, in, () -> {
            PartnerRef whose = units.one(caller, unit);
            return views.of(pledges.make(caller.id(), whose, in));
        });
    }

    /** What last month's pledges were, from now on for this month; once per caller and key. */
    Response copy(Caller caller, String key, String unit) {
        return replies.once(caller.id(), key, "POST /partner/pledges/copies?unit=" + unit, "", () -> {
            PartnerRef whose = units.one(caller, unit);
            LocalDate today = Days.day(clock.instant());
            YearMonth last = YearMonth.from(today).minusMonths(1);
            List<Pledge> made =
                    Pledge.notCopied(em, whose.townId(), whose.id(), last.atDay(1), last.atEndOfMonth()).stream()
                            .filter(p -> !monthOn(p.until()).isBefore(today))
                            .map(p -> pledges.add(caller.id(), p.townId(), p.partnerId(), again(p), p.id()))
                            .toList();
            if (made.isEmpty()) throw Problems.conflict("pledge.nothing-to-copy", last.getMonthValue());
            return new Copied(views.of(made));
        });
    }

    public record Copied(List<PledgeView> items) {}

    private static MakePledge again(Pledge p) {
        return new MakePledge(
                p.title(), p.itemId(), p.balance().pledged(), p.unitWord(), monthOn(p.from()), monthOn(p.until()));
    }

    /** A month's last day goes to the next one's last day. */
    private static LocalDate monthOn(LocalDate day) {
        YearMonth next = YearMonth.from(day).plusMonths(1);
        boolean isLast = day.getDayOfMonth() == day.lengthOfMonth();
        return isLast ? next.atEndOfMonth() : next.atDay(Math.min(day.getDayOfMonth(), next.lengthOfMonth()));
    }

    /** @throws Problem 409 {@code pledge.over}, {@code pledge.in-use} below what is committed and used */
    PledgeView resize(Caller caller, String number, PledgeResource.ResizePledge in) {
        return transactions.retrying(() -> change(caller, number, p -> {
            Balance b = p.balance();
            int more = in.quantity() - b.pledged();
            if (more != 0 && !accounts.resize(p.id(), more, mark(caller)))
                throw Problems.conflict("pledge.in-use", b.committed() + b.used(), p.unitWord());
        }));
    }

    /** @throws Problem 409 {@code pledge.over}, {@code pledge.not-enough} */
    Response give(Caller caller, String key, String number, PledgeResource.GiveFromPledge in) {
        String call = "POST /partner/pledges/" + number + "/uses";
        return replies.once(
                caller.id(),
                key,
                call,
                in,
                () -> change(caller, number, p -> {
                    if (!accounts.give(p.id(), in.quantity(), mark(caller)))
                        throw Problems.conflict("pledge.not-enough", p.balance().free(), p.unitWord());
                }));
    }

    private PledgeView change(Caller caller, String number, Consumer<Pledge> verb) {
        Pledge pledge = own(caller, number, true);
        if (PledgeState.of(pledge, Days.day(clock.instant())) == PledgeState.OVER)
            throw Problems.conflict("pledge.over");
        verb.accept(pledge);
        return views.of(Pledge.byId(em, pledge.id()));
    }

    private Movement.Mark mark(Caller caller) {
        return new Movement.Mark(null, caller.id(), clock.instant());
    }

    private Pledge own(Caller caller, String number, boolean lock) {
        return Pledge.of(em, caller.town(), units.ids(caller), number, lock)
                .orElseThrow(() -> Problems.notFound("pledge.unknown"));
    }
}
