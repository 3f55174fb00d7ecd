// Pairs of visible case files that are judged to be accounts of one person.
// A judgement is reversible and belongs to its author's scope.
MATCH (a:CaseFile)-[j:SAME_PERSON]->(b:CaseFile)
WHERE j.scope IN $scopes AND a.scope IN $scopes AND b.scope IN $scopes
RETURN a.caseFileId AS a, b.caseFileId AS b, j.judgementId AS judgementId
ORDER BY judgementId
LIMIT $limit
