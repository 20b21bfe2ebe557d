/**
 * The trial: embedded database, demo town and people, settable clock, a WeChat that speaks the real one's HTTP,
 * text messages that are only recorded. Beans in
 * here exist in development and tests only; the production build has none of them.
 */
package songe.dev;
