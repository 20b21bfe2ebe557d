package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import songe.catalog.Booking;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.order.dispatch.Survey.TakerRow;
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
    private final Survey survey;
    private final Closures closures;

    Situations(Survey survey, Closures closures) {
        this.survey = survey;
        this.closures = closures;
    }

    /** @param had the keys of those who had it already */
    record Seen(Request request, Survey.Town town, List<TakerRow> takers, Set<Long> had, PublicDays publicDays) {}

    /** Two statements. @param meant whoever is named, be it that the item is not theirs; may be null */
    Seen see(Request request, Taker meant) {
        Survey.Town town = survey.town(request.item().townId(), request.orderId());
        Set<Long> had = new HashSet<>(town.had());
        request.alsoHad().forEach(taker -> had.add(taker.key()));
        Long unit = meant == null ? null : meant.partnerId();
        return new Seen(request, town, survey.takers(request, unit), had, closures.publicDays());
    }

    /** @param named null where the rules choose */
    static Situation of(Seen seen, Purpose purpose, Long named) {
        Point origin = seen.town
                .ground()
                .origin(
                        seen.request.areaCode(),
                        seen.takers.stream().filter(TakerRow::isStation).toList());
        List<Candidate> candidates = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        Map<String, OpeningHours> parsed = new HashMap<>();
        for (TakerRow row : seen.takers) {
            if (purpose == Purpose.READ && !row.isStation()) continue; // units read nothing
            if (isCandidate(seen.request.item(), row, named))
                candidates.add(candidate(seen, row, purpose, origin, parsed));
            else others.add(row.taker());
        }
        return new Situation(purpose, named, seen.town.settings(), origin.lng(), origin.lat(), candidates, others);
    }

    private static boolean isCandidate(ItemRef item, TakerRow row, Long named) {
        if (named != null && named == row.taker()) return true;
        return row.isStation() ? row.carries() : isOwn(item, row);
    }

    /** Of a need any unit may make its own. */
    private static boolean isOwn(ItemRef item, TakerRow row) {
        if (row.isStation()) return false;
        return item.booking() == Booking.CLAIM
                || Long.valueOf(-row.taker()).equals(item.data().partnerId());
    }

    private static Candidate candidate(
            Seen seen, TakerRow row, Purpose purpose, Point origin, Map<String, OpeningHours> parsed) {
        ItemRef item = seen.request.item();
        // who only reads it, for a unit to do, need neither be able nor open
        boolean onlyReads = purpose == Purpose.READ && item.data().partnerId() != null;
        boolean able = onlyReads || !row.alone() || !item.has(Guard.Kind.TWO_WORKERS);
        return new Candidate(
                row.taker(),
                row.code(),
                row.isStation() ? row.point().lng() : null,
                row.isStation() ? row.point().lat() : null,
                row.isStation() ? row.point().metresTo(origin) : null,
                row.isStation() ? seen.town.ground().near(seen.request.areaCode(), row.areaCode()) : 0,
                isOwn(item, row),
                able,
                seen.had.contains(row.taker()),
                onlyReads || isOpen(seen, row, parsed),
                row.held(),
                row.meanwhile(),
                row.given(),
                row.same(),
                row.kept(),
                row.late());
    }

    private static boolean isOpen(Seen seen, TakerRow row, Map<String, OpeningHours> parsed) {
        Instant wished = seen.request.wishedAt();
        if (wished == null) return true;
        if (row.closedThatDay()) return false;
        OpeningHours hours = row.isStation()
                ? parsed.computeIfAbsent(
                        row.weekdays() + ' ' + row.hours(), any -> OpeningHours.parse(row.weekdays(), row.hours()))
                : OpeningHours.OFFICE;
        return new WorkingTime(hours, Set.of(), seen.publicDays).isOpen(wished);
    }
}
