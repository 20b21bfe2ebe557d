package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.project.circle.Verdicts;
import songe.words.WordFact;
import songe.words.Words;

/** Takes down what a resident wrote about a project. */
@ApplicationScoped
class SaidWithdrawn {
    private final Verdicts verdicts;

    SaidWithdrawn(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void on(@Observes WordFact.Withdrawn words) {
        if (words.place() != Words.Place.PROJECT) return;
        Project.of(words.townId(), words.order()).ifPresent(p -> verdicts.forgetWords(p.id(), words.personId()));
    }
}
