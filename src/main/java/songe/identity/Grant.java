package songe.identity;

/** A role and where it holds. */
public record Grant(Role role, Scope scope) {}
