// Live case files.
// Read in one transaction, in the order of ASCII keys.
MATCH (f:CaseFile) WHERE f.scope IS NOT NULL
RETURN f.caseFileId AS key, f.scope, f.country, f.openedOn ORDER BY key
