package songe.order.dispatch.rule;

import java.util.EnumSet;
import java.util.Set;

/** Why somebody is left out. */
public enum Exclusion {
    /** It is not among what they do. */
    NOT_CARRYING("没有这项服务"),
    /** It takes two people, and they cannot send two. */
    NOT_ABLE("派不出两个人"),
    /** They had it already, and nothing came of it. */
    HAD_IT("已经派过给它，没接成"),
    OUT_OF_REACH("太远"),
    /** They hold as many requests as anybody should. */
    FULL("手上的单满了"),
    /** They have as many visits at that time as anybody should. */
    BUSY("那个时间已经排满"),
    /** Not open at the wished time. */
    CLOSED("想要的时间不开门");

    private final String words;

    Exclusion(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

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
