package songe.order.dispatch.rule;

import java.util.EnumSet;
import java.util.Set;

/** Why somebody is left out. */
public enum Exclusion {
    /** It is not among what they do. */
    NOT_CARRYING,
    /** It takes two people, and they cannot send two. */
    NOT_ABLE,
    /** They had it already, and nothing came of it. */
    HAD_IT,
    OUT_OF_REACH,
    /** They hold as many requests as anybody should. */
    FULL,
    /** They have as many visits at that time as anybody should. */
    BUSY,
    /** Not open at the wished time. */
    CLOSED;

    static Set<Exclusion> of(Situation s, Candidate c) {
        Set<Exclusion> why = EnumSet.noneOf(Exclusion.class);
        if (!c.able()) why.add(NOT_ABLE);
        if (c.had()) why.add(HAD_IT);
        if (c.metres() != null && c.metres() > s.settings().reachMetres()) why.add(OUT_OF_REACH);
        if (c.held() >= s.settings().loadCap()) why.add(FULL);
        if (c.meanwhile() >= s.settings().atOnce()) why.add(BUSY);
        if (!c.open()) why.add(CLOSED);
        return why;
    }
}
