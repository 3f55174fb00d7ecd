// Identifiers with their own facts, and their kind as a second label.
// A protected identifier has no display here.
UNWIND $rows AS row
MERGE (i:Identifier {id: row.id})
ON CREATE SET i:Throughline, i.bound = 0
SET i:$(row.label), i += row.facts
