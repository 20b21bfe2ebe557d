package songe.identity;

import jakarta.annotation.Nullable;
import java.util.List;
import songe.identity.consent.ConsentView;
import songe.tenant.TownResource.TownView;

/**
 * @param signInPhone the number by which they sign in with a code, masked
 * @param mustChangePassword whether nothing else is possible before
 * @param consent the last yes to a privacy text
 */
public record MeView(
        long id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Integer birthYear,
        boolean disabled,
        @Nullable String area,
        @Nullable String areaName,
        boolean elderMode,
        @Nullable String account,
        @Nullable String signInPhone,
        boolean mustChangePassword,
        @Nullable ConsentView consent,
        @Nullable TownView town,
        List<RoleView> roles) {

    public record RoleView(Role role, ScopeView scope) {}

    public record ScopeView(
            Scope.Kind kind, String code, @Nullable String name) {}
}
