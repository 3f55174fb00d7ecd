// Same-person judgements that are about to be set again, or are undone.
// Undoing changes nothing else.
UNWIND $ids AS gone
MATCH ()-[j:SAME_PERSON]->()
WHERE j.judgementId = gone
DELETE j
