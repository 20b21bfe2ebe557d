package songe.shared;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Words a person typed: at most {@code max} characters (code points, so 𠮷 counts once), not blank, no control
 * characters but line breaks and tabs, no half of a surrogate pair. Null passes.
 */
@Constraint(validatedBy = PlainText.Check.class)
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RUNTIME)
public @interface PlainText {
    int max();

    String message() default "{songe.PlainText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PlainText, String> {
        private int max;

        @Override
        public void initialize(PlainText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null
                    || !text.isBlank()
                            && text.codePointCount(0, text.length()) <= max
                            && text.codePoints().allMatch(Check::printable);
        }

        private static boolean printable(int c) {
            return c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
        }
    }
}
