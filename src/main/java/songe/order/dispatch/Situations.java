package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import songe.catalog.Booking;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Purpose;
import songe.order.dispatch.rule.Situation;
import songe.place.Closures;
import songe.place.OpeningHours;
import songe.place.Point;
import songe.place.WorkingTime;
import songe.place.calendar.PublicDays;

/** Tells the rules what they have to know about a request. */
@ApplicationScoped
class Situations {
    private final Grounds grounds;
    private final Survey survey;
    private final Closures closures;

    Situations(Grounds grounds, Survey survey, Closures closures) {
        this.grounds = grounds;
        this.survey = survey;
        this.closures = closures;
    }

    /** @param had the keys of those who had it already */
    record Seen(Request request, Ground ground, Survey.Now now, Set<Long> had, PublicDays publicDays) {}

    /** Two statements, one where the ground is remembered. @param meant whoever is named, be it that the item is not theirs */
    Seen see(Request request, Taker meant) {
        Survey.Now now = survey.now(request, meant == null ? null : meant.partnerId());
        Set<Long> had = new HashSet<>(now.had);
        request.alsoHad().forEach(taker -> had.add(taker.key()));
        return new Seen(request, grounds.of(request.item().townId()), now, had, closures.publicDays());
    }

    /** @param named null where the rules choose */
    static Situation of(Seen seen, Purpose purpose, Long named) {
        Point origin = seen.ground.origin(seen.request.areaCode());
        List<Candidate> candidates = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (Ground.Station station : seen.ground.stations()) {
            if (isNamed(station.id(), named) || seen.now.carrying.contains(station.id()))
                candidates.add(station(seen, station, purpose, origin));
            else others.add(station.id());
        }
        if (purpose != Purpose.READ) units(seen, named, candidates, others); // units read nothing
        return new Situation(purpose, named, seen.now.settings(), origin.lng(), origin.lat(), candidates, others);
    }

    private static void units(Seen seen, Long named, List<Candidate> candidates, List<Long> others) {
        seen.now.units.forEach((key, code) -> {
            boolean own = isOwn(seen.request.item(), key);
            if (own || isNamed(key, named)) candidates.add(unit(seen, key, code, own));
            else others.add(key);
        });
    }

    private static boolean isNamed(long key, Long named) {
        return named != null && named == key;
    }

    /** Of a need any unit may make its own. */
    private static boolean isOwn(ItemRef item, long unit) {
        return item.booking() == Booking.CLAIM
                || Long.valueOf(-unit).equals(item.data().partnerId());
    }

    private static Candidate station(Seen seen, Ground.Station s, Purpose purpose, Point origin) {
        // who only reads it, for a unit to do, need neither be able nor open
        boolean onlyReads =
                purpose == Purpose.READ && seen.request.item().data().partnerId() != null;
        Survey.Load load = seen.now.load(s.id());
        Ground.Known known = seen.ground.known(s.id(), seen.request.item().id());
        return new Candidate(
                s.id(),
                s.code(),
                s.point().lng(),
                s.point().lat(),
                s.point().metresTo(origin),
                seen.ground.near(seen.request.areaCode(), s.areaCode()),
                false,
                onlyReads || isAble(seen, s.id()),
                seen.had.contains(s.id()),
                onlyReads || !seen.now.closed.contains(s.id()) && isOpen(seen, s.hours()),
                load.held(),
                load.meanwhile(),
                known.given(),
                known.same(),
                known.kept(),
                known.late());
    }

    private static Candidate unit(Seen seen, long key, String code, boolean own) {
        Survey.Load load = seen.now.load(key);
        Ground.Known known = seen.ground.known(key, seen.request.item().id());
        return new Candidate(
                key,
                code,
                null,
                null,
                null,
                0,
                own,
                isAble(seen, key),
                seen.had.contains(key),
                isOpen(seen, OpeningHours.OFFICE),
                load.held(),
                load.meanwhile(),
                known.given(),
                known.same(),
                known.kept(),
                known.late());
    }

    private static boolean isAble(Seen seen, long key) {
        return !seen.now.alone.contains(key) || !seen.request.item().has(Guard.Kind.TWO_WORKERS);
    }

    private static boolean isOpen(Seen seen, OpeningHours hours) {
        Instant wished = seen.request.wishedAt();
        return wished == null || new WorkingTime(hours, Set.of(), seen.publicDays).isOpen(wished);
    }
}
