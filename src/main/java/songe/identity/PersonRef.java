package songe.identity;

/** A person as the rooms above know them. Phone unmasked: who shows it, masks it. */
public record PersonRef(
        long id, String account, String name, String phone, Integer birthYear, boolean disabled, String areaCode) {}
