/** The residents' windows on what there is: lists, items with the nearest station, sessions with free places, stations. Reads only. */
package songe.browse;
