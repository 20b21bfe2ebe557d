package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemContent;
import songe.catalog.ItemShelf;
import songe.catalog.ListKind;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.order.Supporters;
import songe.order.Supporters.Doer;
import songe.place.Areas;
import songe.place.Point;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;
import songe.words.Words;

/** Somebody asks for something that nobody offers yet. */
@ApplicationScoped
class Posting {
    /** Of one person's that wait for an answer: more than that is no need but a campaign. */
    private static final int AT_ONCE = 10;

    private static final int SUMMARY = 80;

    private final Replies replies;
    private final Transactions transactions;
    private final Words words;
    private final People people;
    private final Areas areas;
    private final Stations stations;
    private final ItemShelf shelf;
    private final Supporters supporters;
    private final NeedClock needClock;
    private final NeedFacts facts;
    private final NeedViews views;
    private final Clock clock;

    Posting(
            Replies replies,
            Transactions transactions,
            Words words,
            People people,
            Areas areas,
            Stations stations,
            ItemShelf shelf,
            Supporters supporters,
            NeedClock needClock,
            NeedFacts facts,
            NeedViews views,
            Clock clock) {
        this.replies = replies;
        this.transactions = transactions;
        this.words = words;
        this.people = people;
        this.areas = areas;
        this.stations = stations;
        this.shelf = shelf;
        this.supporters = supporters;
        this.needClock = needClock;
        this.facts = facts;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Once per caller and key; see {@link Replies}. A resident stands behind it at once.
     *
     * @throws Problem 422 {@code words.risky}, {@code area.unknown}, {@code need.point}; 409 {@code need.too-many}
     */
    Response post(Caller caller, String key, PostNeed in) {
        Words.Checked checked = checked(caller, in);
        return replies.once(caller.id(), key, "POST /needs", in, () -> views.of(caller, make(caller, in, checked)));
    }

    /** The same as often as it is called. */
    Need post(Caller caller, PostNeed in) {
        Words.Checked checked = checked(caller, in);
        return transactions.retrying(() -> make(caller, in, checked));
    }

    private Words.Checked checked(Caller caller, PostNeed in) {
        check(caller, in);
        String all = in.title() + "\n" + in.words() + (in.place() == null ? "" : "\n" + in.place());
        return words.check(caller, new Words.Posted(Words.Place.NEED, "words", all));
    }

    private Need make(Caller caller, PostNeed in, Words.Checked checked) {
        Need need = make(caller, in);
        words.keep(checked, need.number);
        return need;
    }

    private void check(Caller caller, PostNeed in) {
        if (in.area() != null && areas.of(caller.town(), in.area()).isEmpty())
            throw Problems.field("area", "area.unknown");
        if ((in.lng() == null) != (in.lat() == null) || in.lng() != null && !new Point(in.lng(), in.lat()).isInChina())
            throw Problems.field("lng", "need.point");
    }

    Need make(Caller caller, PostNeed in) {
        Instant now = clock.instant();
        PersonRef person = people.lock(caller.id());
        long waiting = Need.count(
                "townId = ?1 and posterId = ?2 and status in ?3", caller.town(), caller.id(), NeedStatus.LIVE);
        if (waiting >= AT_ONCE) throw Problems.conflict("need.too-many", AT_ONCE);
        Need need = new Need(caller.town(), caller.id(), in, now);
        StationRef station = place(need, in, person.areaCode());
        need.itemId = shelf.publish(need.townId, "N-" + need.number, face(in));
        needClock.answer(need, now);
        need.persist();
        supporters.follow(need.desk());
        boolean resident = caller.is(Role.RESIDENT);
        String text = "收到了，" + station.name() + "会看，并给大家答复";
        Doer doer = new Doer(caller, (resident ? Role.RESIDENT : Role.STATION).words());
        facts.tell(need, doer, now, text, NeedFact.Posted::new);
        if (resident) supporters.join(caller, need.itemId);
        return need;
    }

    /** The nearest station has it. */
    private StationRef place(Need need, PostNeed in, String home) {
        need.areaCode = in.area() != null ? in.area() : home;
        Point point = in.lng() != null
                ? new Point(in.lng(), in.lat())
                : stations.pointOf(need.townId, need.areaCode).orElseThrow(Posting::nobody);
        need.at(point);
        StationRef nearest = stations.ofTown(need.townId).stream()
                .min(Comparator.comparingLong((StationRef s) -> s.point().metresTo(point))
                        .thenComparing(StationRef::code))
                .orElseThrow(Posting::nobody);
        need.stationId = nearest.id();
        return nearest;
    }

    private static Problem nobody() {
        return Problems.conflict("need.no-station");
    }

    private static ItemContent face(PostNeed in) {
        int end = in.words()
                .offsetByCodePoints(
                        0,
                        Math.min(
                                SUMMARY, in.words().codePointCount(0, in.words().length())));
        return new ItemContent(
                ListKind.NEED,
                in.category().words(),
                in.title(),
                in.words().substring(0, end),
                in.words(),
                Fulfilment.NEED,
                Booking.CLAIM,
                0,
                0,
                null,
                null,
                null,
                null);
    }
}
