package songe.project.meeting;

/** How far a meeting is. */
public enum MeetingStatus {
    PLANNED("即将召开"),
    HELD("已经开过"),
    CANCELLED("已取消");

    private final String words;

    MeetingStatus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
