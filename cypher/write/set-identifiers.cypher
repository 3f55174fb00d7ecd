// Identifiers with their own facts, the most people any reader could see of them, and their kind as a second label.
// A row: [its words: id, label, kind, namespace, standing, protected, bound; its display, null while it is protected].
UNWIND $rows AS told
WITH split(told[0], '\t') AS row, told[1] AS display
MERGE (i:Identifier {id: row[0]})
ON CREATE SET i:Throughline
SET i:$(row[1]), i.kind = row[2], i.namespace = row[3], i.standing = row[4], i.isProtected = toInteger(row[5]), i.display = display,
  i.protectedId = CASE row[5] WHEN '1' THEN row[0] END,
  i.bound = toInteger(row[6]), i.leadBound = CASE WHEN toInteger(row[6]) > 1 THEN toInteger(row[6]) END
