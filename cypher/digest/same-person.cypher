// Every same-person judgement.
// Read in one transaction, in the order of ASCII keys.
MATCH (a)-[j:SAME_PERSON]->(b)
RETURN j.judgementId AS key, j.scope, a.caseFileId, b.caseFileId ORDER BY key
