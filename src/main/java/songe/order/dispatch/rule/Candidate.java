package songe.order.dispatch.rule;

/**
 * Somebody who could be chosen, as they were at that moment.
 *
 * @param key the station's id, or minus the unit's
 * @param lng of a station, with {@code lat} in degrees (WGS-84); null for a unit
 * @param metres from where the person is; null for a unit, which comes from anywhere
 * @param near 2: of the person's neighbourhood, 1: of their grid, 0: of neither
 * @param own the unit that gives the item
 * @param able to send two people where it takes two
 * @param open at the wished time, or none was wished
 * @param held open requests now
 * @param meanwhile of these, visits that overlap the wished time
 * @param given how many orders they were given lately; one that they read and then kept is one
 * @param same of these, for the same item
 * @param kept how often they answered in time, lately
 * @param late how often not
 * @param lacking the certificates that the item asks for and nobody of theirs holds on that day, as {@link
 *     songe.certificate.CertificateKind#bits}; 0: none, also in decisions that were kept before there were any
 */
public record Candidate(
        long key,
        String code,
        Double lng,
        Double lat,
        Long metres,
        int near,
        boolean own,
        boolean able,
        boolean had,
        boolean open,
        int held,
        int meanwhile,
        int given,
        int same,
        int kept,
        int late,
        int lacking) {}
