package songe.standard;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Names that others can hold on to, as UUIDs of version 8 (RFC 9562): they say what kind of thing it is and which, so that no
 * table has to remember them. The same thing has the same name in every answer.
 */
enum Name {
    SERVICE,
    UNIT,
    TOWN,
    LOCATION,
    ADDRESS,
    PHONE,
    OFFERED,
    SCHEDULE,
    ATTRIBUTE;

    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    UUID of(long id) {
        return of(id, 0, 0);
    }

    /** @param at of two things the second one, such as the station at which an item is offered. @param nth below 65,536 */
    UUID of(long id, long at, int nth) {
        return new UUID(at << 32 | (long) nth << 16 | VERSION | ordinal(), VARIANT | id);
    }

    private boolean isIn(UUID name) {
        return (name.getMostSignificantBits() & 0xffffL) == (VERSION | ordinal());
    }

    /** Empty where it names something else, or nothing. */
    OptionalLong id(UUID name) {
        return isIn(name) ? OptionalLong.of(name.getLeastSignificantBits() & ~VARIANT) : OptionalLong.empty();
    }

    /** The second of two. */
    static long at(UUID name) {
        return name.getMostSignificantBits() >>> 32;
    }

    /** Empty for what is no UUID. */
    static Optional<UUID> read(String written) {
        try {
            UUID name = UUID.fromString(written);
            return name.toString().equalsIgnoreCase(written) ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
