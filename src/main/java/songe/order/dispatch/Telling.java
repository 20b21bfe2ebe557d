package songe.order.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import songe.catalog.Booking;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.certificate.CertificateKind;
import songe.order.dispatch.AreaTree.Around;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Purpose;
import songe.order.dispatch.rule.Situation;
import songe.place.OpeningHours;
import songe.place.Point;
import songe.place.WorkingTime;

/** Tells the rules of one request what they have to know. Made for hundreds of stations: nothing is worked out twice. */
final class Telling {
    /** Each distance within a town once: a decision tells hundreds. */
    private static final List<Long> NEAR = LongStream.range(0, 10_000).boxed().toList();

    private final Situations.Seen seen;
    private final Loads.InHand inHand;
    private final Purpose purpose;
    private final Long named;
    private final ItemRef item;
    private final Long itemId;
    private final Point origin;
    private final int[] ways;
    private final Around around;
    private final boolean takesTwo;
    private final int certificates;
    /** Who only reads it, for a unit to do, need neither be able nor open nor qualified. */
    private final boolean onlyReads;

    private final Map<OpeningHours, Boolean> open = new IdentityHashMap<>();

    /** @param named null where the rules choose */
    Telling(Situations.Seen seen, Purpose purpose, Long named) {
        this.seen = seen;
        this.inHand = seen.now().inHand();
        this.purpose = purpose;
        this.named = named;
        this.item = seen.request().item();
        this.itemId = item.id();
        this.origin = seen.ground().origin(seen.request().areaCode());
        this.ways = seen.ground().ways(origin);
        this.around = seen.ground().around(seen.request().areaCode());
        this.takesTwo = item.has(Guard.Kind.TWO_WORKERS);
        this.certificates = CertificateKind.bits(item.certificates());
        this.onlyReads = purpose == Purpose.READ && item.data().partnerId() != null;
    }

    Situation situation() {
        List<Candidate> candidates = new ArrayList<>(seen.ground().stations().size() + 1);
        List<Long> others = new ArrayList<>();
        int at = 0;
        for (Ground.Station station : seen.ground().stations()) {
            int metres = ways[at++];
            Long key = station.key();
            if (key.equals(named) || seen.now().carries(key)) candidates.add(station(station, metres));
            else others.add(key);
        }
        if (purpose != Purpose.READ) units(candidates, others); // units read nothing
        return new Situation(purpose, named, seen.now().settings(), origin.lng(), origin.lat(), candidates, others);
    }

    private void units(List<Candidate> candidates, List<Long> others) {
        seen.now().units.forEach((key, code) -> {
            boolean own = isOwn(key);
            if (own || key.equals(named)) candidates.add(unit(key, code, own));
            else others.add(key);
        });
    }

    /** Of a need any unit may make its own. */
    private boolean isOwn(long unit) {
        return item.booking() == Booking.CLAIM
                || Long.valueOf(-unit).equals(item.data().partnerId());
    }

    private static Long boxed(int metres) {
        return metres < NEAR.size() ? NEAR.get(metres) : Long.valueOf(metres);
    }

    private Candidate station(Ground.Station s, int metres) {
        Ground.Lately lately = s.lately();
        return new Candidate(
                s.key(),
                s.code(),
                s.lng(),
                s.lat(),
                boxed(metres),
                around.near(s.around()),
                false,
                onlyReads || isAble(s.key()),
                seen.had().contains(s.key()),
                onlyReads || !seen.now().closed.contains(s.key()) && isOpen(s.hours()),
                inHand.held(s.key()),
                inHand.meanwhile(s.key()),
                lately.given(),
                lately.same(itemId),
                lately.kept(),
                lately.late(),
                onlyReads ? 0 : seen.now().lacking(s.key(), certificates));
    }

    private Candidate unit(Long key, String code, boolean own) {
        Ground.Lately lately = seen.ground().lately(key);
        return new Candidate(
                key,
                code,
                null,
                null,
                null,
                0,
                own,
                isAble(key),
                seen.had().contains(key),
                isOpen(OpeningHours.OFFICE),
                inHand.held(key),
                inHand.meanwhile(key),
                lately.given(),
                lately.same(itemId),
                lately.kept(),
                lately.late(),
                seen.now().lacking(key, certificates));
    }

    private boolean isAble(Long key) {
        return !takesTwo || !seen.now().alone.contains(key);
    }

    private boolean isOpen(OpeningHours hours) {
        Instant wished = seen.request().wishedAt();
        return wished == null
                || open.computeIfAbsent(hours, h -> new WorkingTime(h, Set.of(), seen.publicDays()).isOpen(wished));
    }
}
