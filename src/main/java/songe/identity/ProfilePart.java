package songe.identity;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** A part of somebody's profile: the audit says which one they changed, never what stands there. */
public enum ProfilePart {
    NAME(Profile::name),
    PHONE(Profile::phone),
    BIRTH_YEAR(Profile::birthYear),
    DISABLED(Profile::disabled),
    AREA(Profile::area),
    ELDER_MODE(Profile::elderMode);

    private final Function<Profile, Object> value;

    ProfilePart(Function<Profile, Object> value) {
        this.value = value;
    }

    static List<ProfilePart> differing(Profile before, Profile after) {
        return Stream.of(values())
                .filter(part -> !Objects.equals(part.value.apply(before), part.value.apply(after)))
                .toList();
    }
}
