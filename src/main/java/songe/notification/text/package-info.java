/** Who wants no text messages; the inbox and WeChat stay, and the telephone for what they must not miss. */
package songe.notification.text;
