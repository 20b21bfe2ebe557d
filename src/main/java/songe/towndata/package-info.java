/**
 * Town data: one request brings up to five sheets (areas, stations, partners, items, offers) and all of it becomes true,
 * or nothing. A sheet is read to rows ({@code Sheet}, {@code Rows}, {@code Row}), the rows become one {@code Plan} while
 * every fault is noted, and a plan without faults is carried out ({@code Imports}). May import the rooms below: place,
 * partner, catalog, schedule. What a sheet leaves out stays as it is: nothing is ever removed.
 */
package songe.towndata;
