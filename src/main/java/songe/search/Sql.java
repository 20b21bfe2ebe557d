package songe.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A statement in the making and what fills its question marks: no word of a caller's gets into the text. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql add(String part, Object... values) {
        text.append(' ').append(part);
        this.values.addAll(List.of(values));
        return this;
    }

    Sql add(Sql part) {
        return add(part.text.toString(), part.values.toArray());
    }

    /** {@code column in (?, ?)}; nothing is in an empty list. */
    Sql in(String column, Collection<?> some) {
        if (some.isEmpty()) return add("1 = 0");
        String marks = some.stream().map(s -> "?").collect(Collectors.joining(", "));
        return add(column + " in (" + marks + ")", some.toArray());
    }

    /** The first column is an item's id, the second its key. */
    List<Hit> hits(EntityManager em) {
        return rows(em).stream()
                .map(r -> new Hit(((Number) r[0]).longValue(), ((Number) r[1]).longValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(EntityManager em) {
        return query(em).getResultList();
    }

    void run(EntityManager em) {
        query(em).executeUpdate();
    }

    private Query query(EntityManager em) {
        Query query = em.createNativeQuery(text.toString());
        for (int i = 0; i < values.size(); i++) query.setParameter(i + 1, values.get(i));
        return query;
    }
}
