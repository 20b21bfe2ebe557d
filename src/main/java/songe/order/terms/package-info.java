/**
 * Whether somebody may have an item: eligibility and the guards that can be checked beforehand, and the assessments that one
 * of them asks for. Knows no orders; {@code songe.order} asks when one is placed or sent on.
 */
package songe.order.terms;
