package songe.partner.application;

/** How far an application is. */
public enum ApplicationStatus {
    WAITING("等待审核"),
    APPROVED("已通过"),
    REFUSED("没有通过"),
    WITHDRAWN("已收回");

    private final String words;

    ApplicationStatus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
