/**
 * Who is calling: people, their roles and the scopes these hold in, signing in and tokens. Scopes are kept as words (kind
 * and code), so that this floor needs no stations or partners; the rooms that own them name them ({@link
 * songe.identity.ScopeNames}). What needs no person beside it stands in rooms of its own: telephone codes, limits,
 * invitations, consent.
 */
package songe.identity;
