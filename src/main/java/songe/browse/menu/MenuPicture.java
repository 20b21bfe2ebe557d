package songe.browse.menu;

/** The drawings that the mini program has for menus. */
public enum MenuPicture {
    PARTY,
    COMMUNITY,
    CARE,
    CULTURE,
    CIVILITY,
    CHILDREN,
    SAFETY
}
