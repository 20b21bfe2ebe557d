package songe.project;

/** A project as other rooms know it. */
public record ProjectRef(long id, long townId, String number, long itemId, String title, ProjectStatus status) {}
