package songe.notification;

import java.time.Instant;

/**
 * A message that a sender holds.
 *
 * @param tries how often it was tried before
 * @param lease until when it is held; who writes down the outcome must still hold it
 */
record Claimed(
        long id,
        long townId,
        long personId,
        Template template,
        String title,
        String text,
        String orderNumber,
        Long stationId,
        int tries,
        Instant lease) {}
