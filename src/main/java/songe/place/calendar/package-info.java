/**
 * The public calendar: on which days the country rests, and at which weekends it works for that (调休). The same for all
 * towns of an installation. What the State Council announced each year comes with us as {@code songe/calendar/YEAR.csv};
 * an operator's own file for a year takes its place. Knows no station; {@link songe.place.WorkingTime} counts on it.
 */
package songe.place.calendar;
