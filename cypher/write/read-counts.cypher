// Every count of the identifiers whose edges changed.
// All scopes: the bound is their sum.
UNWIND $ids AS asked
MATCH (i:Identifier {id: asked})-[c:COUNTED_IN]->(:Scope)
RETURN asked AS id, c.scope AS scope, c.people AS people, c.own AS own, c.caseFiles AS caseFiles, c.check AS check, c.basis AS basis,
  c.firstSeenOn AS firstSeenOn, c.lastSeenOn AS lastSeenOn, c.lists AS lists
