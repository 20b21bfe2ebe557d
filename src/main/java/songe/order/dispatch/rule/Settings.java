package songe.order.dispatch.rule;

/**
 * What a town's dispatch goes by.
 *
 * @param version 0: the town has made none of its own
 * @param loadCap who holds so many open requests is given no more
 * @param atOnce who has so many visits at the same time is given no more for that time
 * @param reachMetres who is farther away is given nothing
 */
public record Settings(int version, Weights weights, int loadCap, int atOnce, int reachMetres) {

    public Settings with(Weights others) {
        return new Settings(version, others, loadCap, atOnce, reachMetres);
    }
}
