package songe.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ListKind;
import songe.shared.PlainText;

/**
 * What a unit wants to give.
 *
 * @param durationMinutes null: half an hour, nothing where there is nothing to last
 * @param capacity places of a session, or orders a day; null: 1
 * @param eligibility as {@link songe.catalog.Eligibility} writes it; null: for everybody
 * @param guards as {@link songe.catalog.Guard} writes them
 * @param stationCodes where it may be asked for, of an item without sessions
 * @param times when and where it is given every week, of an item with sessions
 * @param publishFrom null: as soon as it is approved
 * @param publishUntil null: until it is withdrawn
 */
public record PublishItem(
        @NotNull @PlainText(max = 60) String title,
        @NotNull ListKind list,
        @NotNull @PlainText(max = 20) String category,
        @NotNull Booking booking,
        @NotNull Fulfilment fulfilment,
        @PlainText(max = 2000) String description,
        @PlainText(max = 200) String summary,
        @Min(0) @Max(525_600) Integer durationMinutes,
        @Min(0) @Max(10_000) Integer capacity,
        @PlainText(max = 200) String eligibility,
        @PlainText(max = 200) String guards,
        @Size(max = 200) List<@NotNull @Size(max = 32) String> stationCodes,
        @Size(max = 200) List<@NotNull @Valid WeeklyTime> times,
        Instant publishFrom,
        Instant publishUntil) {

    private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d";

    /** @param weekday 1 is Monday; @param starts 09:00, Shanghai's time; @param capacity null: the item's */
    public record WeeklyTime(
            @NotNull @Size(max = 32) String stationCode,
            @NotNull @Min(1) @Max(7) Integer weekday,
            @NotNull @Pattern(regexp = HOUR) String starts,
            @NotNull @Pattern(regexp = HOUR) String ends,
            @Min(1) @Max(10_000) Integer capacity) {}
}
