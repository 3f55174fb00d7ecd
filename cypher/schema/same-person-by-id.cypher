// A same-person judgement is found again when it is undone.
// Relationship keys cannot be constrained in Community.
CREATE INDEX samePersonId IF NOT EXISTS FOR ()-[j:SAME_PERSON]-() ON (j.judgementId)
