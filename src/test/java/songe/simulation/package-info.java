/**
 * A month of the demo town against the real rules, over HTTP and under the settable clock: {@code mvn -Psimulate test}. What
 * people do is drawn from a seed; what the application makes of it is its own. A short stretch of it runs with the tests.
 */
package songe.simulation;
