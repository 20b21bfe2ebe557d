package songe.towndata.calendar;

import java.util.List;
import songe.place.calendar.PublicDay;
import songe.towndata.Fault;

/**
 * What a file made of a year, or would make of it.
 *
 * @param days all of its unusual days, as the file tells them, soonest first
 * @param faults always empty here: with a fault nothing is changed, and the problem tells them
 * @param encoding how the file was read: {@code UTF-8}, {@code GB18030} or {@code XLSX}
 */
public record CalendarReport(
        int year, int holidays, int workdays, List<PublicDay> days, List<Fault> faults, String encoding) {}
