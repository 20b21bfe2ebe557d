/**
 * Who gets a request: reads what there is to know ({@code Survey}), has it weighed by the {@link songe.order.dispatch.rule
 * rules} and keeps the decision with all that it was made from. Who may take one that is open is {@link
 * songe.order.dispatch.Able}'s to say.
 */
package songe.order.dispatch;
