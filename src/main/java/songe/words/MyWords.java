package songe.words;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.PersonRef;
import songe.identity.PersonalData;

/** Somebody's words that wait to be looked at: theirs to take home, and gone with them. */
@ApplicationScoped
class MyWords implements PersonalData {

    @Override
    public String name() {
        return "wordReviews";
    }

    @Override
    public Object of(PersonRef person) {
        return WordReview.<WordReview>list("personId = ?1 order by id", person.id()).stream()
                .map(WordReview::own)
                .toList();
    }

    @Override
    public void erase(PersonRef person) {
        WordReview.delete("personId = ?1", person.id());
    }
}
