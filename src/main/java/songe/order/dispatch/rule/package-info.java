/**
 * The rules by which somebody is chosen, and nothing else: no database, no clock. What they are told is a {@link
 * songe.order.dispatch.rule.Situation}, what they say an {@link songe.order.dispatch.rule.Outcome}; the same situation has
 * the same outcome for ever, or the rules have another version.
 */
package songe.order.dispatch.rule;
