package songe.statistics;

import songe.place.StationLevel;

/**
 * A station and how much it has to do.
 *
 * @param lng and {@code lat} in WGS-84
 * @param open orders not ended yet
 * @param waiting of these, requests that nobody read yet
 * @param overdue of these, past a deadline
 * @param visitsToday appointments of this day in Shanghai, whatever became of them
 */
public record StationLoad(
        long id,
        String code,
        String name,
        StationLevel level,
        double lng,
        double lat,
        boolean openNow,
        String hoursText,
        long open,
        long waiting,
        long overdue,
        long visitsToday) {}
