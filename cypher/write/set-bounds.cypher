// The most people any reader could see of an identifier; 0 while it is protected.
// For planning only: it is never shown.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})
SET i.bound = CASE i.isProtected WHEN 1 THEN 0 ELSE row.people END,
  i.leadBound = CASE WHEN i.isProtected = 0 AND row.people > 1 THEN row.people END
