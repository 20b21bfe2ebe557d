/**
 * How an item comes before the public: a partner unit writes a version and submits it, the town's operators approve it or
 * send it back. The catalogue's own row stays what is public all the while; an approved version is copied into it, and its
 * times become offers and sessions.
 *
 * <p>Every change locks the item's row first, so two operators never decide on the same version.
 */
package songe.publishing;
