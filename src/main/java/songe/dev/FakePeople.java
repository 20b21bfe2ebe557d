package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.Newcomers;
import songe.identity.Profile;

/** A resident whom the fake WeChat brings has the name of the code and lives in 华浜. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class FakePeople implements Newcomers {
    static final String AREA = "310113113014";

    @Override
    public Profile profileOf(String openid) {
        String name = FakeWeChat.nameOf(openid);
        return name == null ? null : new Profile(name, null, null, false, AREA, false);
    }
}
