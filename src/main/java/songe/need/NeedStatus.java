package songe.need;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of a need and the arrows between them. */
public enum NeedStatus {
    OPEN("征集中"),
    CLAIMED("有单位接了"),
    ORDERED("已转成订单"),
    SERVICE("正在做成服务"),
    CANDIDATE("候选项目"),
    ANSWERED("已答复"),
    DONE("已办好"),
    MERGED("已合并"),
    WITHDRAWN("已撤下");

    /** Somebody still has to answer. */
    static final Set<NeedStatus> LIVE = EnumSet.of(OPEN, CLAIMED);
    /** Nothing that the board shows by itself. */
    static final Set<NeedStatus> HIDDEN = EnumSet.of(MERGED, WITHDRAWN);

    private static final Map<NeedStatus, Set<NeedStatus>> ARROWS = Map.of(
            OPEN, EnumSet.of(CLAIMED, ORDERED, SERVICE, CANDIDATE, ANSWERED, MERGED, WITHDRAWN),
            CLAIMED, EnumSet.of(OPEN, DONE, CANDIDATE, ANSWERED, WITHDRAWN),
            CANDIDATE, EnumSet.of(DONE, ANSWERED));

    private final String words;

    NeedStatus(String words) {
        this.words = words;
    }

    boolean canBecome(NeedStatus next) {
        return ARROWS.getOrDefault(this, Set.of()).contains(next);
    }

    boolean isLive() {
        return LIVE.contains(this);
    }

    /** Its name for people. */
    public String words() {
        return words;
    }
}
