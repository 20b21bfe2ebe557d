-- What happened to people has "person:" and the id for its subject, as sessions and stations have their words.
update journal set subject = concat('person:', subject) where kind like 'AccountFact.%' or kind like 'PersonFact.%';
