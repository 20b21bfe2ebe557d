package songe.schedule;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.place.OpeningHours;
import songe.shared.ClockMoved;
import songe.shared.Days;
import songe.shared.Transactions;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/**
 * Turns weekly offers into sessions, some days ahead, every day anew. The unique key (offer, start) lets it run at any
 * time and in any number of instances; a changed offer changes the sessions ahead, never below what is taken.
 */
@ApplicationScoped
public class SessionCalendar {
    private final EntityManager em;
    private final Transactions transactions;
    private final Towns towns;
    private final Clock clock;
    private final int daysAhead;

    SessionCalendar(
            EntityManager em,
            Transactions transactions,
            Towns towns,
            Clock clock,
            @ConfigProperty(name = "songe.sessions.days-ahead") int daysAhead) {
        this.em = em;
        this.transactions = transactions;
        this.towns = towns;
        this.clock = clock;
        this.daysAhead = daysAhead;
    }

    void onStart(@Observes StartupEvent started) {
        extendAll();
    }

    void onClockMoved(@Observes ClockMoved moved) {
        extendAll();
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
        Instant now = clock.instant();
        LocalDate today = Days.day(now);
        for (Offer offer : Offer.ofTown(townId)) {
            OfferData data = offer.data();
            if (data.isOnRequest()) continue;
            follow(townId, offer, now);
            var weekdays = OpeningHours.weekdays(data.weekdays());
            for (LocalDate day = today; !day.isAfter(today.plusDays(daysAhead)); day = day.plusDays(1)) {
                if (weekdays.contains(day.getDayOfWeek())) add(townId, offer, day, now);
            }
        }
    }

    private void follow(long townId, Offer offer, Instant now) {
        em.createNativeQuery(
                        "update session set capacity = greatest(taken, ?1)"
                                + " where town_id = ?2 and offer_id = ?3 and starts_at > ?4 and capacity <> greatest(taken, ?1)")
                .setParameter(1, offer.data().capacity())
                .setParameter(2, townId)
                .setParameter(3, offer.id())
                .setParameter(4, now)
                .executeUpdate();
    }

    private void add(long townId, Offer offer, LocalDate day, Instant now) {
        OfferData data = offer.data();
        Instant starts = Days.at(day, OpeningHours.time(data.starts()));
        if (!starts.isAfter(now)) return;
        em.createNativeQuery(
                        "insert ignore into session (town_id, offer_id, item_id, station_id, starts_at, ends_at, capacity)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, townId)
                .setParameter(2, offer.id())
                .setParameter(3, data.itemId())
                .setParameter(4, data.stationId())
                .setParameter(5, starts)
                .setParameter(6, Days.at(day, OpeningHours.time(data.ends())))
                .setParameter(7, data.capacity())
                .executeUpdate();
    }
}
