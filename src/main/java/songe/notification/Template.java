package songe.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message outside the inbox may be about. WeChat lets people allow three kinds at once, so there are three. */
@Schema(name = "MessageTemplate")
enum Template {
    TIME("约时间", "对方提了时间，或者约好了时间"),
    CANCELLED("取消", "约好的事被取消了"),
    REMINDER("提醒", "约好的时间快到了，或者有事等您回话");

    private final String title;
    private final String purpose;

    Template(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    /** What a resident's message of that kind goes by outside the inbox; null: nowhere. */
    static Template of(Notification.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> TIME;
            case CANCELLED -> CANCELLED;
            case REMINDER -> REMINDER;
            default -> null;
        };
    }
}
