package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import songe.identity.Caller;
import songe.order.Supporters;
import songe.order.Supporters.Doer;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Two needs that are the same become one. */
@ApplicationScoped
class Merging {
    private final Transactions transactions;
    private final NeedAccess access;
    private final Supporters supporters;
    private final NeedFacts facts;
    private final NeedViews views;
    private final Faces faces;
    private final Clock clock;

    Merging(
            Transactions transactions,
            NeedAccess access,
            Supporters supporters,
            NeedFacts facts,
            NeedViews views,
            Faces faces,
            Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.supporters = supporters;
        this.facts = facts;
        this.views = views;
        this.faces = faces;
        this.clock = clock;
    }

    /**
     * The one that goes on.
     *
     * @throws Problem 422 {@code need.same}; 404 {@code need.unknown} for either; 409 {@code need.transition} unless the one is
     *     open and the other not over
     */
    NeedView merge(Caller caller, String number, String into) {
        if (number.equals(into)) throw Problems.field("into", "need.same");
        return transactions.retrying(() -> {
            // always in the same order, or two who merge crosswise wait for each other
            boolean first = number.compareTo(into) < 0;
            Need one = access.lock(caller.town(), first ? number : into);
            Need other = access.lock(caller.town(), first ? into : number);
            Need from = first ? one : other;
            Need goesOn = first ? other : one;
            merge(from, goesOn, access.requireStaff(from, caller));
            return views.of(caller, goesOn);
        });
    }

    private void merge(Need from, Need into, Doer doer) {
        Instant now = clock.instant();
        if (!into.status().isLive())
            throw Problems.conflict("need.transition", into.status().words(), NeedStatus.OPEN.words());
        from.become(NeedStatus.MERGED, now);
        from.intoNumber = into.number;
        from.answer = "和“" + into.title + "”是一回事，合在一起办";
        supporters.merged(from.desk(), into.desk(), doer, into.title);
        facts.tell(from, doer, now, from.answer, about -> new NeedFact.Merged(about, into.id, into.number));
        facts.line(into, doer, now, "“" + from.title + "”并到了这里");
        faces.hide(from);
    }
}
