// Every same-as judgement.
// Read in one transaction, in the order of ASCII keys.
MATCH (a)-[j:SAME_AS]->(b)
RETURN j.judgementId AS key, j.scope, a.id, b.id ORDER BY key
