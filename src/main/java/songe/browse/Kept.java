package songe.browse;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What it answers may be told again, see {@link Answers}. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
@interface Kept {}
