/**
 * Scarce places. Taking one is a single conditional update of the session's row, with the check constraint and the seat's
 * unique keys behind it; no count is ever read and then trusted.
 */
package songe.seat;
