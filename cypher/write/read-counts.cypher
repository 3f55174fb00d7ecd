// Every count of the identifiers whose edges changed.
// All scopes: the bound is their sum.
UNWIND $ids AS asked
MATCH (i:Identifier {id: asked})-[c:COUNTED_IN]->()
USING INDEX SEEK i:Identifier(id)
RETURN asked AS id, c.scope AS scope, c.people AS people, coalesce(c.own, c.people) AS own, c.caseFiles AS caseFiles, c.check AS check, c.basis AS basis,
  c.firstSeenOn AS firstSeenOn, c.lastSeenOn AS lastSeenOn, coalesce(c.lists, '{}') AS lists
