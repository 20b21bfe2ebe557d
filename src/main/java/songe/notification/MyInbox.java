package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.PersonRef;
import songe.identity.PersonalData;

/** Somebody's messages: theirs to take home, and gone with them. */
@ApplicationScoped
class MyInbox implements PersonalData {

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Object of(PersonRef person) {
        return Notification.of(person.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(Notification::view)
                .toList();
    }

    @Override
    public void erase(PersonRef person) {
        Notification.delete("personId = ?1", person.id());
    }
}
