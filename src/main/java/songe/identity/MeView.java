package songe.identity;

import jakarta.annotation.Nullable;
import java.util.List;
import songe.tenant.TownResource.TownView;

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
        @Nullable TownView town,
        List<RoleView> roles) {

    public record RoleView(Role role, ScopeView scope) {}

    public record ScopeView(
            Scope.Kind kind, String code, @Nullable String name) {}
}
