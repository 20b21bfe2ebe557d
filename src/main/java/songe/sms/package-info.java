/**
 * Text messages to telephones. Which company carries them, and under which name a town sends, is behind the port: rooms
 * above say to whom and what. The trial records them instead.
 */
package songe.sms;
