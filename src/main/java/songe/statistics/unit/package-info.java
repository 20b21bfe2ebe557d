/**
 * What came of a unit's work: for everybody on its page, in numbers, and for the unit itself in the words of those it worked for.
 * Never whose words they are, nor of which order; a mean of fewer than five ratings is nobody's business, and what is said about a
 * confidential item neither.
 */
package songe.statistics.unit;
