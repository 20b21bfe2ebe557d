/** Who gets a request. For now the nearest station that carries the item; scores and reasons grow here. */
package songe.order.dispatch;
