/** What people do, from the first tap to the last, in a real browser against the whole application. */
package songe.journey;
