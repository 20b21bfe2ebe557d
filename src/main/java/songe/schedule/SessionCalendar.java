package songe.schedule;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.catalog.ItemFact;
import songe.catalog.Items;
import songe.place.Closures;
import songe.place.StationRef;
import songe.shared.Batch;
import songe.shared.ClockMoved;
import songe.shared.Days;
import songe.shared.Transactions;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/**
 * Turns weekly offers into sessions, some days ahead, every day anew. The unique key (offer, start) lets it run at any
 * time and in any number of instances; a changed offer changes the sessions ahead, and throws nobody out. Closed days,
 * items that are withdrawn or had by the hour, and offers that have ended, have none; an import that brings an ended offer again revives it, and
 * with it its sessions.
 */
@ApplicationScoped
public class SessionCalendar {
    private final EntityManager em;
    private final Transactions transactions;
    private final Towns towns;
    private final Items items;
    private final Closures closures;
    private final Calendars calendars;
    private final Event<SessionsChanged> changed;
    private final Clock clock;
    private final int daysAhead;

    SessionCalendar(
            EntityManager em,
            Transactions transactions,
            Towns towns,
            Items items,
            Closures closures,
            Calendars calendars,
            Event<SessionsChanged> changed,
            Clock clock,
            @ConfigProperty(name = "songe.sessions.days-ahead") int daysAhead) {
        this.em = em;
        this.transactions = transactions;
        this.towns = towns;
        this.items = items;
        this.closures = closures;
        this.calendars = calendars;
        this.changed = changed;
        this.clock = clock;
        this.daysAhead = daysAhead;
    }

    void onStart(@Observes StartupEvent started) {
        extendAll();
    }

    void onClockMoved(@Observes ClockMoved moved) {
        extendAll();
    }

    /** Its empty sessions are gone at once; who is in one keeps the place until somebody cancels it. */
    void onWithdrawn(@Observes ItemFact.Withdrawn fact) {
        follow(fact);
    }

    void onPublishedAgain(@Observes ItemFact.PublishedAgain fact) {
        follow(fact);
    }

    private void follow(ItemFact.Step fact) {
        long item = fact.about().itemId();
        calendars.holdAllOf(fact.townId());
        extend(fact.townId(), Offer.weeklyInTown(fact.townId(), item), null, item);
    }

    @Scheduled(cron = "0 5 0 * * ?", timeZone = "Asia/Shanghai")
    void everyDay() {
        extendAll();
    }

    /** Every town in a transaction of its own: what one town has wrong stays its own trouble. */
    public void extendAll() {
        towns.all().forEach(this::extend);
    }

    private void extend(TownRef town) {
        transactions.retrying(() -> {
            extend(town.id());
            return null;
        });
    }

    /** Sessions of one town from now on; runs in the caller's transaction. */
    public void extend(long townId) {
        calendars.holdAllOf(townId);
        extend(townId, Offer.weeklyInTown(townId), null, null);
    }

    /** The same for a single station, whose calendar the caller holds. */
    public void extend(StationRef station) {
        List<Offer> offers = Offer.at(station.townId(), station.id()).stream()
                .filter(Offer::isLive)
                .toList();
        extend(station.townId(), offers, station.id(), null);
    }

    private void extend(long townId, List<Offer> live, Long stationId, Long itemId) {
        Instant now = clock.instant();
        Map<Long, OfferData> offers = new LinkedHashMap<>();
        for (Offer offer : live) offers.put(offer.id(), offer.data());
        LocalDate last = Days.day(now).plusDays(daysAhead);
        SessionPlan plan = new SessionPlan(offers, closures.ahead(townId), items.withoutSessions(townId));
        carryOut(townId, plan.of(ahead(townId, stationId, itemId, now), now, last));
        changed.fire(new SessionsChanged(townId));
    }

    private List<SessionPlan.Ahead> ahead(long townId, Long stationId, Long itemId, Instant now) {
        return em.createQuery(
                        "select s.id, s.offerId, s.itemId, s.stationId, s.startsAt, s.endsAt, s.capacity, s.capacityByHand,"
                                + " s.taken, s.withdrawn, s.cancelledAt from Session s"
                                + " where s.townId = ?1 and s.startsAt > ?2 and (?3 is null or s.stationId = ?3)"
                                + " and (?4 is null or s.itemId = ?4)",
                        SessionPlan.Ahead.class)
                .setParameter(1, townId)
                .setParameter(2, now)
                .setParameter(3, stationId)
                .setParameter(4, itemId)
                .getResultList();
    }

    /** Conditions once more in the updates: somebody may have taken a place meanwhile. */
    private void carryOut(long townId, SessionPlan plan) {
        Batch.run(em, "update session set withdrawn = 1 where id = ? and taken = 0", plan.withdrawn);
        Batch.run(em, "update session set withdrawn = 0 where id = ?", plan.back);
        Batch.run(em, "update session set capacity = taken, surplus = 0 where id = ? and taken > 0", plan.full);
        Batch.run(
                em,
                "update session set surplus = greatest(taken - ?, 0), capacity = ?, ends_at = ? where id = ?",
                plan.changed);
        // a twin of ours may have been quicker; unlike "ignore" this hides no other error
        Batch.run(
                em,
                "insert into session (town_id, offer_id, item_id, station_id, starts_at, ends_at, capacity)"
                        + " values (" + townId + ", ?, ?, ?, ?, ?, ?) on duplicate key update id = id",
                plan.missing);
    }
}
