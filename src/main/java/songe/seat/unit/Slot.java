package songe.seat.unit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step as it may be asked for: a quarter of an hour of a room, a day of a thing.
 *
 * @param at the step itself
 * @param startsAt when one may come; of a thing, from when it is handed over that day
 * @param endsAt exclusive; of a thing, until when it is taken back that day
 * @param units how many there are; of a day on which the station is closed as many as on any other
 * @param open a thing may be fetched or brought back; a room's steps are always open
 */
public record Slot(LocalDate day, Instant at, Instant startsAt, Instant endsAt, int units, boolean open) {}
