package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;

/** Everything held about a person, gathered from the rooms that hold it: to be taken home, or to be deleted. */
@ApplicationScoped
class MyData {
    private final EntityManager em;
    private final Transactions transactions;
    private final Instance<PersonalData> rooms;
    private final MeViews views;
    private final Replies replies;
    private final Event<PersonFact> facts;
    private final Clock clock;

    MyData(
            EntityManager em,
            Transactions transactions,
            @Any Instance<PersonalData> rooms,
            MeViews views,
            Replies replies,
            Event<PersonFact> facts,
            Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.rooms = rooms;
        this.views = views;
        this.replies = replies;
        this.facts = facts;
        this.clock = clock;
    }

    Map<String, Object> export(Caller caller) {
        return transactions.retrying(() -> {
            Person person = Person.findById(caller.id());
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("exportedAt", clock.instant());
            all.put("profile", views.of(person));
            all.put("signIns", signIns(caller.id()));
            rooms.forEach(room -> all.put(room.name(), room.of(person.ref())));
            return all;
        });
    }

    /** @param last when it was last renewed */
    record SignInMade(Instant at, Instant last) {}

    private List<SignInMade> signIns(long personId) {
        List<?> rows = em.createNativeQuery("select started_at as first, last_used_at as last from sign_in"
                        + " where person_id = ? order by id")
                .unwrap(NativeQuery.class)
                .addScalar("first", Instant.class)
                .addScalar("last", Instant.class)
                .setParameter(1, personId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new SignInMade((Instant) row[0], (Instant) row[1]))
                .toList();
    }

    /** @throws Problem 409 {@code me.staff} for who works here, 409 {@code me.open-orders}; 401 when it was done before */
    void erase(Caller caller) {
        transactions.retrying(() -> {
            Person person = Person.findById(caller.id());
            person.hold();
            if (person.isErased()) throw Problems.unauthorized("auth.required");
            if (!person.isResidentOnly()) throw Problems.conflict("me.staff");
            PersonRef known = person.ref();
            rooms.forEach(room -> room.erase(known));
            replies.forgetOf(person.id());
            forgetRows(person.id());
            Instant now = clock.instant();
            person.erase(now);
            facts.fire(new PersonFact.Erased(person.townId(), person.id(), now));
            return null;
        });
    }

    private void forgetRows(long personId) {
        for (String table : List.of("refresh_token", "sign_in", "privacy_consent", "person_role"))
            em.createNativeQuery("delete from " + table + " where person_id = ?")
                    .setParameter(1, personId)
                    .executeUpdate();
    }
}
