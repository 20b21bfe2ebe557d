package songe.project;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of a project and the arrows between them. */
public enum ProjectStatus {
    PROPOSED("征集意见中"),
    DELIBERATING("民主商议中"),
    CHOSEN("已选定，等单位认领"),
    NOT_CHOSEN("这次没有选上"),
    /** A unit has it. */
    RUNNING("正在推进"),
    /** Its unit says so; those who take part look at it. */
    FINISHED("已完工，等居民验收"),
    ACCEPTED("居民已验收"),
    STOPPED("已停止");

    private static final Map<ProjectStatus, Set<ProjectStatus>> ARROWS = Map.ofEntries(
            entry(PROPOSED, EnumSet.of(DELIBERATING, NOT_CHOSEN)),
            entry(DELIBERATING, EnumSet.of(CHOSEN, NOT_CHOSEN)),
            entry(CHOSEN, EnumSet.of(RUNNING, STOPPED)),
            entry(RUNNING, EnumSet.of(FINISHED, CHOSEN, STOPPED)),
            entry(FINISHED, EnumSet.of(ACCEPTED, RUNNING)));

    private final String words;

    ProjectStatus(String words) {
        this.words = words;
    }

    boolean canBecome(ProjectStatus next) {
        return ARROWS.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nothing more comes of it. */
    boolean isOver() {
        return !ARROWS.containsKey(this);
    }

    /** Its name for people. */
    public String words() {
        return words;
    }
}
