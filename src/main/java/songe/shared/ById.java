package songe.shared;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/** Rows by their keys. What the transaction has read already is not read again, unlike with a query. */
public final class ById {
    private ById() {}

    /** Those that there are, in no order. */
    public static <T> List<T> all(EntityManager em, Class<T> kind, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return em
                .unwrap(Session.class)
                .byMultipleIds(kind)
                .enableSessionCheck(true)
                .enableOrderedReturn(false)
                .multiLoad(List.copyOf(ids))
                .stream()
                .filter(Objects::nonNull) // what there is not stands among them as well
                .toList();
    }
}
