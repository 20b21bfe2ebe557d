/**
 * A station's day: its sessions and who is expected in them, and what becomes of those people when a session is cancelled
 * or the station stays closed. The sessions themselves belong to {@link songe.schedule}, the orders to {@link songe.order}.
 */
package songe.order.session;
