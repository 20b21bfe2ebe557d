package songe.publishing;

import java.util.List;
import songe.catalog.ItemContent;

/** What a version would make public: the words, and where and when it is had in addition to what there is. */
record Proposal(ItemContent content, List<PlannedTime> times) {}
