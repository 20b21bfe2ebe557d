package songe.order.dispatch.rule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why somebody is left out. Kept decisions name these by their place: new ones go to the end. */
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
    CLOSED("想要的时间不开门"),
    /** It asks for a certificate that nobody of theirs holds on that day, see {@link Candidate#lacking}. */
    NOT_QUALIFIED("没有人持有需要的证书");

    /** Of all there can be, each once: most decisions need a few hundred of the first. */
    private static final List<List<Exclusion>> SETS = IntStream.range(0, 1 << values().length)
            .mapToObj(bits -> Stream.of(values())
                    .filter(one -> (bits & bit(one, true)) != 0)
                    .toList())
            .toList();

    private final String words;

    Exclusion(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As their places in this list say, the first one bit 0. */
    public static List<Exclusion> of(int bits) {
        return SETS.get(bits);
    }

    static List<Exclusion> of(Situation s, Candidate c) {
        int bits = bit(NOT_ABLE, !c.able())
                | bit(HAD_IT, c.had())
                | bit(
                        OUT_OF_REACH,
                        c.metres() != null && c.metres() > s.settings().reachMetres())
                | bit(FULL, c.held() >= s.settings().loadCap())
                | bit(BUSY, c.meanwhile() >= s.settings().atOnce())
                | bit(CLOSED, !c.open())
                | bit(NOT_QUALIFIED, c.lacking() != 0);
        return of(bits);
    }

    /** The other way round. */
    public static int bits(List<Exclusion> why) {
        int bits = 0;
        for (int i = 0; i < why.size(); i++) bits |= bit(why.get(i), true); // of hundreds: no iterator for each
        return bits;
    }

    private static int bit(Exclusion one, boolean holds) {
        return holds ? 1 << one.ordinal() : 0;
    }
}
