package songe.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Entity
class Person extends PanacheEntityBase {
    private static final int TRIES_BEFORE_LOCK = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long townId;
    private String account;
    private String passwordHash;
    private boolean passwordChanged = true;
    private String openid;
    private String name;
    private String phone;
    private Integer birthYear;
    private boolean disabled;
    private String areaCode;
    private boolean elderMode;
    private int failedSignIns;
    private Instant lockedUntil;
    private Instant createdAt;
    private Instant erasedAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    private List<PersonRole> roles = new ArrayList<>();

    protected Person() {}

    static Person fromWeChat(long townId, String openid, Instant now) {
        Person person = new Person();
        person.townId = townId;
        person.openid = openid;
        person.createdAt = now;
        return person;
    }

    static Person withAccount(Long townId, String account, String name, String password, Instant now) {
        Person person = new Person();
        person.townId = townId;
        person.account = account;
        person.name = name;
        person.passwordHash = BcryptUtil.bcryptHash(password);
        person.createdAt = now;
        return person;
    }

    /** An account of the town, or of the installation itself. */
    static Optional<Person> byAccount(long townId, String account) {
        return find("account = ?1 and (townId = ?2 or townId is null) order by townId desc", account, townId)
                .firstResultOptional();
    }

    static Optional<Person> ofInstallation(String account) {
        return find("account = ?1 and townId is null", account).firstResultOptional();
    }

    static Optional<Person> byOpenid(long townId, String openid) {
        return find("townId = ?1 and openid = ?2", townId, openid).firstResultOptional();
    }

    long id() {
        return id;
    }

    Long townId() {
        return townId;
    }

    void grant(Role role, Scope scope) {
        roles.add(new PersonRole(this, role, scope));
    }

    void link(String openid) {
        this.openid = openid;
    }

    void fill(Profile profile) {
        name = profile.name();
        phone = profile.phone();
        birthYear = profile.birthYear();
        disabled = profile.disabled();
        areaCode = profile.area();
        elderMode = profile.elderMode();
    }

    /** Keeps other sign-ins to this account waiting until the transaction ends, so that each wrong guess counts. */
    void hold() {
        getEntityManager()
                .createNativeQuery("select id from person where id = ? for update")
                .setParameter(1, id)
                .getSingleResult();
        getEntityManager().refresh(this);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    /** Checks the password; wrong ones in a row lock the account for a minute, then two, four … at most an hour. */
    boolean opens(String password, Instant now) {
        boolean right = passwordHash != null && BcryptUtil.matches(password, passwordHash);
        failedSignIns = right ? 0 : failedSignIns + 1;
        lockedUntil = failedSignIns < TRIES_BEFORE_LOCK ? null : now.plus(lockFor(failedSignIns - TRIES_BEFORE_LOCK));
        return right;
    }

    private static Duration lockFor(int doublings) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(doublings, 6)));
    }

    /** The number is theirs: somebody who can know says so. */
    void confirmPhone(String number) {
        phone = number;
    }

    String openid() {
        return openid;
    }

    List<Grant> grants() {
        return roles.stream().map(PersonRole::grant).toList();
    }

    boolean isResidentOnly() {
        return !roles.isEmpty() && grants().stream().allMatch(g -> g.role() == Role.RESIDENT);
    }

    boolean isErased() {
        return erasedAt != null;
    }

    /** Keeps the row, which orders refer to, and nothing that says whose it was; the same WeChat is somebody new from here on. */
    void erase(Instant now) {
        erasedAt = now;
        account = null;
        passwordHash = null;
        openid = null;
        fill(new Profile(null, null, null, false, null, false));
    }

    Profile profile() {
        return new Profile(name, phone, birthYear, disabled, areaCode, elderMode);
    }

    String account() {
        return account;
    }

    String name() {
        return name;
    }

    PersonRef ref() {
        return new PersonRef(id, account, name, phone, birthYear, disabled, areaCode);
    }
}
