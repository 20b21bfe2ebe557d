package songe.identity;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * Somebody who works for a town, as those who answer for them see it.
 *
 * @param phone masked
 * @param mustChangePassword whether the password is still the one given out
 * @param grants only those in the caller's reach
 */
public record AccountView(
        String account,
        @Nullable String name,
        @Nullable String phone,
        boolean mustChangePassword,
        List<GrantView> grants) {

    public record GrantView(long id, Role role, MeView.ScopeView scope) {}
}
