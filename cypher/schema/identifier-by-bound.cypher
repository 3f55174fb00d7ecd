// Candidates of leads in the order of their bound.
// The bound counts all scopes and only plans.
CREATE INDEX identifierBound IF NOT EXISTS FOR (i:Identifier) ON (i.bound)
