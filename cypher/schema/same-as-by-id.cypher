// A same-as judgement is found again when it is undone.
// Relationship keys cannot be constrained in Community.
CREATE INDEX sameAsId IF NOT EXISTS FOR ()-[j:SAME_AS]-() ON (j.judgementId)
