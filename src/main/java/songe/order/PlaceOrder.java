package songe.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import songe.identity.Profile;
import songe.shared.PlainText;

/**
 * What is ordered, when and for whom.
 *
 * @param sessionId required where the item has sessions, refused where it has none
 * @param stationCode who should take care of it; null: the nearest that carries the item
 * @param area where the person is, if not where the profile says
 * @param beneficiary null: for the caller
 * @param holdId places kept by {@code POST /holds}, which this order takes; null: takes what is free now
 * @param waitlist waits in line where the session is full, instead of being refused; null: no
 * @param startsAt with {@code endsAt}, which is exclusive: required of a room or a thing, which is had for a time that one
 *     chooses; refused elsewhere. Of a thing only the days count.
 * @param places for a family that comes together and is never split; null: one
 */
public record PlaceOrder(
        @NotNull Long itemId,
        Long sessionId,
        @Size(max = 32) String stationCode,
        @Size(max = 32) String area,
        @PlainText(max = 100) String address,
        Instant wishedTime,
        @Valid For beneficiary,
        @PlainText(max = 300) String note,
        @Min(1) @Max(PlaceOrder.FAMILY) Integer places,
        Long holdId,
        Boolean waitlist,
        Instant startsAt,
        Instant endsAt) {
    /** As many as may come together. */
    static final int FAMILY = 6;

    /** For the caller, with nothing more to say. */
    static PlaceOrder of(long itemId) {
        return new PlaceOrder(itemId, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    int family() {
        return places == null ? 1 : places;
    }

    boolean waits() {
        return Boolean.TRUE.equals(waitlist);
    }

    /** Another person. @param relation what they are to the caller, in a word */
    public record For(
            @NotNull @PlainText(max = 30) String name,
            @Pattern(regexp = Profile.PHONE) String phone,
            @Min(1900) @Max(2100) Integer birthYear,
            boolean disabled,
            @NotNull @PlainText(max = 20) String relation,
            @NotNull Consent consent) {}
}
