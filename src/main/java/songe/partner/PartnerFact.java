package songe.partner;

import java.time.Instant;
import java.time.LocalDate;
import songe.identity.Members.Rank;
import songe.shared.Fact;

/** What happened to partner units, their people and those who would like to be one. Ids, codes and days only. */
public sealed interface PartnerFact extends Fact {

    /** Somebody would like their unit to be a partner. */
    record Applied(long townId, long applicationId, Long by, Instant at) implements PartnerFact {
        @Override
        public String subject() {
            return "application:" + applicationId;
        }
    }

    record ApplicationWithdrawn(long townId, long applicationId, Long by, Instant at) implements PartnerFact {
        @Override
        public String subject() {
            return "application:" + applicationId;
        }
    }

    /** @param personId who had applied */
    record ApplicationApproved(long townId, long applicationId, long personId, String code, Long by, Instant at)
            implements PartnerFact {
        @Override
        public String subject() {
            return code;
        }
    }

    /** @param personId who had applied */
    record ApplicationRefused(long townId, long applicationId, long personId, Long by, Instant at)
            implements PartnerFact {
        @Override
        public String subject() {
            return "application:" + applicationId;
        }
    }

    /** The town made a unit. */
    record Made(long townId, String code, Long by, Instant at) implements PartnerFact {
        @Override
        public String subject() {
            return code;
        }
    }

    /** @param day null: the town is sure of it no more */
    record Verified(long townId, String code, LocalDate day, Long by, Instant at) implements PartnerFact {
        @Override
        public String subject() {
            return code;
        }
    }

    /** It tells something else about itself. */
    record Described(long townId, String code, Long by, Instant at) implements PartnerFact {
        @Override
        public String subject() {
            return code;
        }
    }

    /** @param personId whose rank it is */
    record Ranked(long townId, String code, long personId, Rank rank, Long by, Instant at) implements PartnerFact {
        @Override
        public String subject() {
            return code;
        }
    }

    /** The unit is no partner any more: its people have no access, what it offered and had to do is to be seen to. */
    record Left(long townId, long partnerId, String code, Long by, Instant at) implements PartnerFact {
        @Override
        public String subject() {
            return code;
        }
    }
}
