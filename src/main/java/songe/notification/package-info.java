/**
 * Tells people what happened: every fact that concerns somebody becomes a row in their inbox, in the fact's own transaction.
 * A sender takes the pending rows outside afterwards ({@link songe.notification.MessageSender}). Nothing depends on it.
 */
package songe.notification;
