// The most people any reader could see of an identifier: id, bound.
// For planning only: it is never shown.
UNWIND $rows AS text
WITH split(text, '\t') AS row
MATCH (i:Identifier {id: row[0]})
USING INDEX SEEK i:Identifier(id)
SET i.bound = toInteger(row[1]), i.leadBound = CASE WHEN toInteger(row[1]) > 1 THEN toInteger(row[1]) END
