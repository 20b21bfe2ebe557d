/** When and where an item is to be had: a station's offers, and the sessions that weekly offers become. */
package songe.schedule;
