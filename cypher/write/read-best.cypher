// The best check, basis and dates among the counted edges of an identifier in a scope.
// Asked only where an edge went or got worse: it reads them all.
UNWIND $pairs AS pair
MATCH (i:Identifier {id: pair.id})-[r:SEEN_IN]->()
USING INDEX SEEK i:Identifier(id)
WHERE r.scope = pair.scope AND r.countsAs <> ''
RETURN pair.id AS id, pair.scope AS scope,
  min(CASE r.check WHEN 'passed' THEN 0 WHEN 'weak' THEN 1 WHEN 'none' THEN 2 ELSE 3 END) AS check,
  min(CASE r.basis WHEN 'ledger' THEN 0 WHEN 'document' THEN 1 WHEN 'told' THEN 2 WHEN 'list' THEN 3 ELSE 4 END) AS basis,
  coalesce(min(CASE WHEN r.firstSeenOn <> '' THEN r.firstSeenOn END), '') AS firstSeenOn, max(r.lastSeenOn) AS lastSeenOn
