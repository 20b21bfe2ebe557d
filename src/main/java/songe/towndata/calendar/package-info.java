/** An operator's own public calendar for a year, as a table (CSV or XLSX), all of it or nothing. */
package songe.towndata.calendar;
