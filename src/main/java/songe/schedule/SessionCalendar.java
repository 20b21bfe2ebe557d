package songe.schedule;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.place.OpeningHours;
import songe.shared.Batch;
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
        Map<Long, OfferData> offers = new LinkedHashMap<>();
        for (Offer offer : Offer.ofTown(townId)) offers.put(offer.id(), offer.data());
        List<Ahead> ahead = ahead(townId, now);
        follow(offers, ahead);
        add(townId, offers, ahead, now);
    }

    private record Ahead(long id, long offerId, Instant startsAt, Instant endsAt, int capacity, int taken) {}

    /** The same session's start, told by its offer. */
    private record Start(long offerId, Instant at) {}

    private List<Ahead> ahead(long townId, Instant now) {
        return em.createQuery(
                        "select s.id, s.offerId, s.startsAt, s.endsAt, s.capacity, s.taken from Session s"
                                + " where s.townId = ?1 and s.startsAt > ?2",
                        Ahead.class)
                .setParameter(1, townId)
                .setParameter(2, now)
                .getResultList();
    }

    private void follow(Map<Long, OfferData> offers, List<Ahead> ahead) {
        List<Object[]> changed = new ArrayList<>();
        for (Ahead s : ahead) {
            OfferData offer = offers.get(s.offerId);
            Instant ends = ends(offer, Days.day(s.startsAt));
            boolean same = s.capacity == Math.max(s.taken, offer.capacity()) && s.endsAt.equals(ends);
            if (!same) changed.add(new Object[] {offer.capacity(), ends, s.id});
        }
        Batch.run(em, "update session set capacity = greatest(taken, ?), ends_at = ? where id = ?", changed);
    }

    private void add(long townId, Map<Long, OfferData> offers, List<Ahead> ahead, Instant now) {
        Set<Start> there =
                ahead.stream().map(s -> new Start(s.offerId, s.startsAt)).collect(Collectors.toSet());
        List<Object[]> missing = new ArrayList<>();
        offers.forEach((id, offer) -> {
            for (LocalDate day : days(offer, now)) {
                Instant starts = Days.at(day, OpeningHours.time(offer.starts()));
                if (!starts.isAfter(now) || there.contains(new Start(id, starts))) continue;
                missing.add(new Object[] {
                    townId, id, offer.itemId(), offer.stationId(), starts, ends(offer, day), offer.capacity()
                });
            }
        });
        // a twin of ours may have been quicker; unlike "ignore" this hides no other error
        Batch.run(
                em,
                "insert into session (town_id, offer_id, item_id, station_id, starts_at, ends_at, capacity)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update id = id",
                missing);
    }

    private List<LocalDate> days(OfferData offer, Instant now) {
        if (offer.isOnRequest()) return List.of();
        Set<DayOfWeek> weekdays = OpeningHours.weekdays(offer.weekdays());
        LocalDate today = Days.day(now);
        return today.datesUntil(today.plusDays(daysAhead + 1L))
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .toList();
    }

    private static Instant ends(OfferData offer, LocalDate day) {
        return Days.at(day, OpeningHours.time(offer.ends()));
    }
}
