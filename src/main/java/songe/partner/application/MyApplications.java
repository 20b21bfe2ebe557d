package songe.partner.application;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.PersonRef;
import songe.identity.PersonalData;

/** Somebody's applications: theirs to take home, and gone with them. */
@ApplicationScoped
class MyApplications implements PersonalData {

    @Override
    public String name() {
        return "partnerApplications";
    }

    @Override
    public Object of(PersonRef person) {
        return Application.<Application>list("personId = ?1 order by id", person.id()).stream()
                .map(Application::view)
                .toList();
    }

    @Override
    public void erase(PersonRef person) {
        Application.delete("personId = ?1", person.id());
    }
}
