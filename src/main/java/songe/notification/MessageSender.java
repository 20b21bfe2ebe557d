package songe.notification;

/** The way out of the inbox, such as WeChat's subscribe messages. */
interface MessageSender {
    /** How the message went. A message may be sent twice when the process ends between sending and noting it. */
    Notification.Delivery send(long personId, Notification.InboxMessage message);
}
