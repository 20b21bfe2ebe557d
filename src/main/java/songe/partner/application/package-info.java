/**
 * How a unit becomes a partner at its own wish: a resident applies for it, the town approves or says why not, and who applied
 * owns it. Keeps the words and the telephone of an application only as long as somebody needs them.
 */
package songe.partner.application;
