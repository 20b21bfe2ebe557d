/** A unit's month: what moved on its pledges, and where they stood at its end. Everything is summed from the ledger. */
package songe.pledge.sheet;
