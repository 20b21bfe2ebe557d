package songe.tenant;

/** A town as other rooms know it. */
public record TownRef(long id, String code, String name) {}
