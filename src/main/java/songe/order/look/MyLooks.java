package songe.order.look;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.PersonRef;
import songe.identity.PersonalData;

/** Who looked, for the file that people take home. Deleting them is the orders' business, with the orders. */
@ApplicationScoped
class MyLooks implements PersonalData {
    private final Looks looks;

    MyLooks(Looks looks) {
        this.looks = looks;
    }

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public Object of(PersonRef person) {
        return looks.allAbout(person.id());
    }
}
