package songe.pledge;

/**
 * What became of a pledged quantity: {@code pledged} is always the sum of the others.
 *
 * @param committed to orders that are not delivered yet
 * @param expired nobody asked for it in time
 */
public record Balance(int pledged, int committed, int used, int expired, int free) {}
