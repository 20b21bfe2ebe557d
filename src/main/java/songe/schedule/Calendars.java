package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import songe.place.StationRef;

/**
 * Keeps others from changing what a station carries, and when, until the caller's transaction ends. A row of its own, not
 * the station's: orders refer to that one, and would have to wait.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Calendars {
    private final EntityManager em;

    Calendars(EntityManager em) {
        this.em = em;
    }

    public void hold(StationRef station) {
        em.createNativeQuery("insert into station_calendar (station_id, town_id) values (?, ?)"
                        + " on duplicate key update changes = changes + 1")
                .setParameter(1, station.id())
                .setParameter(2, station.townId())
                .executeUpdate();
    }

    void holdAllOf(long townId) {
        em.createNativeQuery("insert into station_calendar (station_id, town_id)"
                        + " select s.id, s.town_id from station s where s.town_id = ? order by s.id"
                        + " on duplicate key update changes = changes + 1")
                .setParameter(1, townId)
                .executeUpdate();
    }
}
