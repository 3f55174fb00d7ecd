// A stated relation is found again when it changes.
// Relationship keys cannot be constrained in Community.
CREATE INDEX statementId IF NOT EXISTS FOR ()-[s:STATED]-() ON (s.statementId)
