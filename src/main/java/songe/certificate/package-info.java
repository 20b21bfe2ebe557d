/**
 * Which certificates the people of stations and units hold, and until when: that somebody holds one, never its number. An item
 * may ask for some ({@code songe.catalog.Guard}); who gets a request for it is {@code songe.order.dispatch}'s to say. Whoever
 * enters one answers for having seen it; who that was and when stands beside it. With somebody's place in the station or unit
 * goes what they hold there.
 */
package songe.certificate;
