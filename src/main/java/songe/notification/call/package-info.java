/** The call list: who cannot be messaged is rung up by their station, and somebody notes what came of it. */
package songe.notification.call;
