/**
 * Rooms and things that are had over a range of time: {@link songe.seat.unit.Units} takes and frees them, {@link
 * songe.seat.unit.UnitHolds} keeps them for a form, {@link songe.seat.unit.Slots} says when stations give them. A range is a
 * unique row per unit and step, so that two people never have the same unit at one time, whoever asks in whatever order.
 */
package songe.seat.unit;
