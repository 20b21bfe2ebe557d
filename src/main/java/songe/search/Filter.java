package songe.search;

import java.util.Collection;
import songe.catalog.ListKind;

/** Which items count; null asks for nothing. @param stations carried by one of them */
public record Filter(ListKind list, String category, Collection<Long> stations) {}
