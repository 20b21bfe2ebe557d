/** How often somebody may do something, agreed on by all instances through the database. */
package songe.identity.limit;
