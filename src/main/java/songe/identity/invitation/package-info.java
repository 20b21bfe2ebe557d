/** A role that waits for whoever brings its code: made by an operator, accepted once by a person who is signed in. */
package songe.identity.invitation;
