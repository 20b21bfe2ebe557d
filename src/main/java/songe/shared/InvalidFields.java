package songe.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Names what the caller sent wrong as the caller knows it: {@code size}, {@code beneficiary.name}. */
final class InvalidFields {

    private InvalidFields() {}

    /** The extension's own reading leaves the field empty where a query parameter is named by its variable. */
    static List<Problem.Violation> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(InvalidFields::violation)
                .sorted(Comparator.comparing(Problem.Violation::field))
                .toList();
    }

    private static Problem.Violation violation(ConstraintViolation<?> violation) {
        return new Problem.Violation(field(violation.getPropertyPath()), violation.getMessage());
    }

    /** A parameter's own name says something only when it is the value itself, not the body or bean that holds it. */
    private static String field(Path path) {
        List<Path.Node> named = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getName() != null)
                .toList();
        boolean holder = named.size() > 1 && named.get(0).getKind() == ElementKind.PARAMETER;
        return named.stream().skip(holder ? 1 : 0).map(Path.Node::getName).collect(Collectors.joining("."));
    }
}
