// The visible edges among the identifiers and case files asked for.
// A payment side that is no identifier is drawn at its case file, which is not a claim about who in it paid.
CALL () {
  UNWIND $caseFileIds AS asked
  WITH DISTINCT asked
  MATCH (f:CaseFile {caseFileId: asked})<-[r:SEEN_IN]-(i:Identifier) WHERE r.scope IN $scopes AND i.id IN $identifierIds
  RETURN r, 's:' + i.id + ':' + asked AS edge, 'i:' + i.id AS source, 'c:' + asked AS target, asked AS caseFileId
  UNION ALL
  UNWIND $identifierIds AS asked
  WITH DISTINCT asked
  MATCH (i:Identifier {id: asked})-[r:PAID]->(m) WHERE r.scope IN $scopes AND (m.id IN $identifierIds OR m.caseFileId IN $caseFileIds)
  RETURN r, 'p:' + r.paymentId AS edge, 'i:' + asked AS source, CASE WHEN m:Identifier THEN 'i:' + m.id ELSE 'c:' + m.caseFileId END AS target, r.caseFileId AS caseFileId
  UNION ALL
  UNWIND $caseFileIds AS asked
  WITH DISTINCT asked
  MATCH (f:CaseFile {caseFileId: asked})-[r:PAID]->(m:Identifier) WHERE r.scope IN $scopes AND m.id IN $identifierIds
  RETURN r, 'p:' + r.paymentId AS edge, 'c:' + asked AS source, 'i:' + m.id AS target, r.caseFileId AS caseFileId
  UNION ALL
  UNWIND $identifierIds AS asked
  WITH DISTINCT asked
  MATCH (i:Identifier {id: asked})-[r:STATED|SAME_AS]->(m:Identifier) WHERE r.scope IN $scopes AND m.id IN $identifierIds
  RETURN r, coalesce('t:' + r.statementId, 'j:' + r.judgementId) AS edge, 'i:' + asked AS source, 'i:' + m.id AS target, coalesce(r.caseFileId, '') AS caseFileId
  UNION ALL
  UNWIND $caseFileIds AS asked
  WITH DISTINCT asked
  MATCH (f:CaseFile {caseFileId: asked})-[r:SAME_PERSON]->(m:CaseFile)
  WHERE r.scope IN $scopes AND f.scope IN $scopes AND m.scope IN $scopes AND m.caseFileId IN $caseFileIds
  RETURN r, 'j:' + r.judgementId AS edge, 'c:' + asked AS source, 'c:' + m.caseFileId AS target, '' AS caseFileId
}
WITH r, edge, source, target, caseFileId
ORDER BY edge
WITH collect({r: r, edge: edge, source: source, target: target, caseFileId: caseFileId}) AS rows
WITH rows[..$limit] AS shown, size(rows) AS total
UNWIND shown AS row
WITH row.r AS r, row.edge AS edge, row.source AS source, row.target AS target, row.caseFileId AS caseFileId, total
RETURN edge, CASE type(r) WHEN 'PAID' THEN 'paid' WHEN 'STATED' THEN 'stated' WHEN 'SAME_AS' THEN 'same-as' WHEN 'SAME_PERSON' THEN 'same-person' ELSE 'seen-in' END AS relation, source, target, caseFileId,
  coalesce(r.sightings, 0) AS sightings, coalesce(r.check, '') AS check, coalesce(r.basis, '') AS basis, coalesce(r.heldBy, '') AS heldBy,
  coalesce(r.controlledBy, '') AS controlledBy, coalesce(r.roles, '') AS roles, coalesce(r.firstSeenOn, '') AS firstSeenOn, coalesce(r.lastSeenOn, '') AS lastSeenOn,
  coalesce(r.relation, '') AS statedAs, coalesce(r.purpose, '') AS purpose, coalesce(r.paidText, '') AS paidText, coalesce(r.paidCurrency, '') AS paidCurrency,
  coalesce(r.receivedText, '') AS receivedText, coalesce(r.receivedCurrency, '') AS receivedCurrency, coalesce(r.paidOn, '') AS paidOn, total
