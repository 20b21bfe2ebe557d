/**
 * Who gets a request: the nearest station that carries the item, and who could take one that is open. For now by distance
 * alone; scores and reasons grow here.
 */
package songe.order.dispatch;
