package songe.publishing;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemContent;
import songe.catalog.ItemRef;
import songe.catalog.ItemStatus;
import songe.catalog.ListKind;

/**
 * An item in its unit's list, as its newest version has it.
 *
 * @param shown the public sees it (maybe an older version) now
 * @param reason why it was sent back
 * @param actions what its unit may do now: edit, submission, taking-back, withdrawal, copy, deletion
 */
public record PartnerItem(
        long id,
        String code,
        ListKind list,
        String category,
        String title,
        Booking booking,
        Fulfilment fulfilment,
        int durationMinutes,
        PublicationStatus status,
        String statusText,
        boolean shown,
        @Nullable String reason,
        @Nullable Instant publishFrom,
        @Nullable Instant publishUntil,
        List<String> actions) {

    /** @param newest null: it came with the town's data; @param answers the caller speaks for the unit */
    static PartnerItem of(ItemRef item, ItemVersion newest, boolean answers) {
        ItemContent content = newest != null && newest.isOpen() ? newest.content() : item.content();
        PublicationStatus status = PublicationStatus.of(item, newest);
        return new PartnerItem(
                item.id(),
                item.data().code(),
                content.list(),
                content.category(),
                content.title(),
                content.booking(),
                content.fulfilment(),
                content.durationMinutes(),
                status,
                status.text(item.publication()),
                item.isShown(),
                status == PublicationStatus.SENT_BACK ? newest.reason() : null,
                content.publishFrom(),
                content.publishUntil(),
                answers ? actions(item, status) : List.of());
    }

    private static List<String> actions(ItemRef item, PublicationStatus status) {
        List<String> actions = new ArrayList<>();
        if (status != PublicationStatus.SUBMITTED) actions.add("edit");
        if (status == PublicationStatus.DRAFT || status == PublicationStatus.SENT_BACK) actions.add("submission");
        if (status == PublicationStatus.SUBMITTED) actions.add("taking-back");
        if (item.publication().status() == ItemStatus.PUBLISHED) actions.add("withdrawal");
        actions.add("copy");
        boolean shownToNobody =
                item.publication().status() == ItemStatus.DRAFT && status != PublicationStatus.SUBMITTED;
        if (shownToNobody) actions.add("deletion");
        return actions;
    }
}
