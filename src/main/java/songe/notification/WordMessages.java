package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.notification.Notification.About;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.words.WordFact;
import songe.words.Words;

/** Who wrote something that was taken down is told, so that nobody wonders where it went. */
@ApplicationScoped
class WordMessages {

    void on(@Observes WordFact.Withdrawn words) {
        if (words.place() == Words.Place.PROJECT || words.place() == Words.Place.MEETING) {
            Message message = new Message(Kind.CHANGED, "您写的话被撤下了", "您在项目或议事会里写的一段话没有通过审核，已经撤下");
            Notification.tell(words.townId(), words.personId(), words.at(), message, about(words));
            return;
        }
        if (words.place() == Words.Place.NEED) return; // told as what becomes of the need
        Message message = new Message(Kind.CHANGED, "您写的话被撤下了", "您在这张单里写的一段话没有通过审核，已经撤下，不影响您的服务");
        Notification.tell(words.townId(), words.personId(), words.at(), message, words.order(), null);
    }

    private static About about(WordFact.Withdrawn words) {
        return new About(words.place().name(), words.order());
    }
}
