package songe.publishing;

import java.time.Instant;
import songe.catalog.ItemRef;
import songe.catalog.ItemStatus;
import songe.catalog.Publication;
import songe.shared.Days;

/** How far an item is in its unit's eyes: what is going on with its newest version, else whether it is public. */
enum PublicationStatus {
    DRAFT,
    SUBMITTED,
    SENT_BACK,
    PUBLISHED,
    WITHDRAWN;

    /** @param newest null: it came with the town's data */
    static PublicationStatus of(ItemRef item, ItemVersion newest) {
        if (newest == null || !newest.isOpen()) {
            return item.publication().status() == ItemStatus.WITHDRAWN ? WITHDRAWN : PUBLISHED;
        }
        return switch (newest.status()) {
            case DRAFT -> DRAFT;
            case SUBMITTED -> SUBMITTED;
            default -> SENT_BACK;
        };
    }

    /** In a sentence for the unit. */
    String text(Publication publication) {
        return switch (this) {
            case DRAFT -> "还没交给镇里" + meanwhile(publication);
            case SUBMITTED -> "镇里正在看" + meanwhile(publication);
            case SENT_BACK -> "镇里退回来了，照着改好再交" + meanwhile(publication);
            case PUBLISHED -> shown(publication);
            case WITHDRAWN -> "已下架，没办完的单照常办";
        };
    }

    private static String meanwhile(Publication publication) {
        return publication.isShown() ? "，居民看到的还是原来的" : "";
    }

    private static String shown(Publication publication) {
        if (publication.isShown()) {
            Instant until = publication.until();
            return until == null ? "居民看得到" : "居民看得到，到" + Days.say(until, publication.now()) + "为止";
        }
        boolean early = publication.from() != null && publication.now().isBefore(publication.from());
        return early ? "已通过，" + Days.say(publication.from(), publication.now()) + "起给居民看" : "公布的时间已经过了";
    }
}
