package songe.identity;

/** A place in which a role may hold, by code and name. */
public record NamedScope(String code, String name) {}
