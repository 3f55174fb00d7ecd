// Protected identifiers that stand in visible case files, in no order of weight.
// That a survivor's account was used says nothing against the survivor.
MATCH (i:Identifier)-[r:SEEN_IN]->(:CaseFile)
WHERE i.protectedId IS NOT NULL AND r.scope IN $scopes AND (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] })
WITH i, count(*) AS caseFiles, sum(CASE r.controlledBy WHEN 'syndicate' THEN 1 ELSE 0 END) AS controlledBySyndicate
WHERE caseFiles >= $minCaseFiles
WITH i, caseFiles, controlledBySyndicate
ORDER BY i.id
WITH collect({id: i.id, kind: i.kind, namespace: i.namespace, caseFiles: caseFiles, controlledBySyndicate: controlledBySyndicate}) AS rows
WITH rows[..$limit] AS shown, size(rows) AS total
UNWIND shown AS row
RETURN row.id AS id, row.kind AS kind, row.namespace AS namespace, row.caseFiles AS caseFiles, row.controlledBySyndicate AS controlledBySyndicate, total
