package songe.order.dispatch.rule;

import java.util.List;

/**
 * All that the rules are told.
 *
 * @param named whom somebody named, or whom api.md names; null where the rules choose. As {@link Candidate#key}
 * @param lng from where it is far or near: the middle of the person's area, never their address
 * @param others the keys of those who do not do it
 */
public record Situation(
        Purpose purpose,
        Long named,
        Settings settings,
        double lng,
        double lat,
        List<Candidate> candidates,
        List<Long> others) {

    public Situation with(Weights weights) {
        return new Situation(purpose, named, settings.with(weights), lng, lat, candidates, others);
    }

    /** How many orders a candidate was given lately, on the average, in thousandths. */
    long meanGiven() {
        long given = 0;
        for (Candidate c : candidates) given += c.given();
        return candidates.isEmpty() ? 0 : given * 1000 / candidates.size();
    }
}
