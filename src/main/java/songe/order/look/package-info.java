/**
 * Who read whose phone or address in clear, kept for the people themselves. What counts as a look is decided where an order
 * is shown ({@code songe.order}); this only writes it down, once in ten minutes, and tells those whom it is about.
 */
package songe.order.look;
