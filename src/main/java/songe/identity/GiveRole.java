package songe.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A role and the scope it shall hold in. */
public record GiveRole(@NotNull Role role, @NotNull @Valid ScopeWish scope) {

    public record ScopeWish(
            @NotNull Scope.Kind kind,
            @NotBlank @Size(max = 32) String code) {}

    public Grant grant() {
        return new Grant(role, new Scope(scope.kind(), scope.code()));
    }
}
