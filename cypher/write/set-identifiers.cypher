// Identifiers with their own facts, the most people any reader could see of them, and their kind as a second label.
// A row, in words: id, label, kind, namespace, standing, protected, bound. No value: the server says what an id stands for (docs/adr/0025).
UNWIND $rows AS told
WITH split(told, '\t') AS row
MERGE (i:Identifier {id: row[0]})
ON CREATE SET i:Throughline
SET i:$(row[1]), i.kind = row[2], i.namespace = row[3], i.standing = row[4], i.isProtected = toInteger(row[5]),
  i.protectedId = CASE row[5] WHEN '1' THEN row[0] END,
  i.bound = toInteger(row[6]), i.leadBound = CASE WHEN toInteger(row[6]) > 1 THEN toInteger(row[6]) END
