/** Measurements that nobody waits for in a test run: plain programs against a running trial application. */
package songe.bench;
