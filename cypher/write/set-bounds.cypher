// The most people any reader could see of an identifier.
// For planning only: it is never shown.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})
SET i.bound = row.people, i.leadBound = CASE WHEN row.people > 1 THEN row.people END
