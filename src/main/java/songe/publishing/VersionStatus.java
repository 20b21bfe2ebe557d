package songe.publishing;

import java.util.Set;

/** How far a version is. */
enum VersionStatus {
    DRAFT("草稿"),
    SUBMITTED("等待审核"),
    SENT_BACK("退回修改"),
    APPROVED("已通过");

    private final String words;

    VersionStatus(String words) {
        this.words = words;
    }

    boolean canBecome(VersionStatus next) {
        Set<VersionStatus> after =
                switch (this) {
                    case DRAFT, SENT_BACK -> Set.of(SUBMITTED);
                    case SUBMITTED -> Set.of(APPROVED, SENT_BACK, DRAFT);
                    case APPROVED -> Set.of();
                };
        return after.contains(next);
    }

    /** The maker may go on writing. */
    boolean isOpenToMaker() {
        return this == DRAFT || this == SENT_BACK;
    }

    String words() {
        return words;
    }
}
