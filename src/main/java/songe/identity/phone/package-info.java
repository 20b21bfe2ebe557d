/** Codes that prove whose telephone it is: six digits, good for five minutes, five tries and one use. */
package songe.identity.phone;
