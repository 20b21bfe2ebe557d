/** The privacy text, by version, and who said yes to which. */
package songe.identity.consent;
