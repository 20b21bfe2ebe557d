package songe.pledge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import songe.shared.PlainText;

/**
 * What a unit says it will give.
 *
 * @param itemId the unit's own item that is given through it; null for what nobody orders here
 * @param unitWord what is counted, such as 人次, 场, 件
 * @param from the first day, in this month or later
 * @param until the last day, at most a year after the first
 */
public record MakePledge(
        @NotNull @PlainText(max = 40) String title,
        @Min(1) Long itemId,
        @NotNull @Min(1) @Max(MOST) Integer quantity,
        @NotNull @PlainText(max = 8) String unitWord,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {
    static final int MOST = 100_000;
}
