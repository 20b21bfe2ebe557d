package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import songe.identity.PersonRef;
import songe.identity.PersonalData;
import songe.need.photo.Photos;
import songe.order.Supporters;
import songe.order.Supporters.Doer;

/** What somebody asked for: theirs to take home. Others may rely on a need, so it goes only where nobody does. */
@ApplicationScoped
class NeedsOfPerson implements PersonalData {
    private final EntityManager em;
    private final NeedAccess access;
    private final Answers answers;
    private final Supporters supporters;
    private final Photos photos;
    private final Reports reports;

    NeedsOfPerson(
            EntityManager em,
            NeedAccess access,
            Answers answers,
            Supporters supporters,
            Photos photos,
            Reports reports) {
        this.em = em;
        this.access = access;
        this.answers = answers;
        this.supporters = supporters;
        this.photos = photos;
        this.reports = reports;
    }

    record Posted(String number, Instant at, String category, String title, String words, String place) {}

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public Object of(PersonRef person) {
        return Need.<Need>list("posterId = ?1 order by id", person.id()).stream()
                .map(n -> new Posted(n.number, n.createdAt(), n.category.words(), n.title, n.words, n.place))
                .toList();
    }

    @Override
    public void erase(PersonRef person) {
        reports.forget(person.id());
        for (Need one : Need.<Need>list("posterId = ?1 order by id", person.id())) {
            Need need = access.lock(one.townId, one.number);
            em.refresh(need); // somebody may have changed it before we held it
            List<Long> others = supporters.people(need.townId, need.number).stream()
                    .filter(id -> id != person.id())
                    .toList();
            if (need.status().isLive() && others.isEmpty()) answers.withdraw(need, Doer.SYSTEM, "提的人不需要了");
            photos.forget(need.id);
            need.photo = false;
            need.place = null;
            need.posterId = null;
        }
    }
}
