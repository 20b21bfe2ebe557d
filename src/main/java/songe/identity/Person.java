package songe.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;

@Entity
class Person extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long townId;
    private String account;
    private String openid;
    private String name;
    private String phone;
    private String verifiedPhone;
    private Integer birthYear;
    private boolean disabled;
    private String areaCode;
    private boolean elderMode;
    private Instant createdAt;
    private Instant erasedAt;

    @Embedded
    private Password password = new Password();

    @Version
    private int version;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @BatchSize(size = 100)
    private List<PersonRole> roles = new ArrayList<>();

    protected Person() {}

    static Person fromWeChat(long townId, String openid, Instant now) {
        Person person = new Person();
        person.townId = townId;
        person.openid = openid;
        person.createdAt = now;
        return person;
    }

    static Person fromPhone(long townId, String phone, Instant now) {
        Person person = new Person();
        person.townId = townId;
        person.phone = phone;
        person.verifiedPhone = phone;
        person.createdAt = now;
        return person;
    }

    static Person withAccount(Long townId, String account, String name, Instant now) {
        Person person = new Person();
        person.townId = townId;
        person.account = account;
        person.name = name;
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

    /** Only a number that answered a code counts: anybody may write anybody's number into their profile. */
    static Optional<Person> byVerifiedPhone(long townId, String phone) {
        return find("townId = ?1 and verifiedPhone = ?2", townId, phone).firstResultOptional();
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

    Password password() {
        return password;
    }

    /** They proved that this telephone is theirs. */
    void verify(String phone) {
        verifiedPhone = phone;
    }

    /** For who came without an account: a handle by which others name them. */
    void beCalled(String account, String name) {
        if (this.account == null) this.account = account;
        if (this.name == null) this.name = name;
    }

    boolean has(Grant grant) {
        return grants().contains(grant);
    }

    List<PersonRole> roles() {
        return List.copyOf(roles);
    }

    void end(PersonRole role) {
        roles.remove(role);
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
        password.end();
        openid = null;
        verifiedPhone = null;
        fill(new Profile(null, null, null, false, null, false));
    }

    Profile profile() {
        return new Profile(name, phone, birthYear, disabled, areaCode, elderMode);
    }

    String account() {
        return account;
    }

    String verifiedPhone() {
        return verifiedPhone;
    }

    String name() {
        return name;
    }

    PersonRef ref() {
        return new PersonRef(id, account, name, phone, birthYear, disabled, areaCode);
    }
}
