package songe.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A station gives an item then.
 *
 * @param places as its offer says
 * @param onRequest the station's own hours, since its offer names none
 */
public record OpenHours(LocalDate day, Instant startsAt, Instant endsAt, int places, boolean onRequest) {}
