/**
 * Tells people what happened: every fact that concerns somebody becomes a row in their inbox, in the fact's own transaction.
 * What a resident must not miss (a time, a cancellation, a reminder) is taken outside afterwards ({@link
 * songe.notification.Outbox}): through WeChat where they allowed it ({@link songe.notification.Credits}), else as a text message unless they refused those,
 * else onto the call list. Nothing depends on it.
 */
package songe.notification;
