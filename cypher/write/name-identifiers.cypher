// Identifiers that other rows name before their own facts arrive.
// They have no kind until then.
UNWIND $ids AS named
MERGE (i:Identifier {id: named})
ON CREATE SET i:Throughline, i.bound = 0, i.kind = '', i.namespace = '', i.isProtected = 0, i.standing = 'ordinary'
