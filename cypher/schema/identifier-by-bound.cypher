// Candidates of leads in the order of their bound.
// Only what can be a lead has a leadBound, so that the index stays small; it counts all scopes and only plans.
CREATE INDEX identifierBound IF NOT EXISTS FOR (i:Identifier) ON (i.leadBound)
