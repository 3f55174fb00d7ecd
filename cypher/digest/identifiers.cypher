// Identifiers, with the bound that plans.
// Read in one transaction, in the order of ASCII keys.
MATCH (i:Identifier)
RETURN i.id AS key, i.kind, i.namespace, i.isProtected, i.standing, i.bound ORDER BY key
