// Entries of organisations' own lists that are about to be set again, or are gone.
// Public standing is not touched.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})<-[l:LISTS]-(:Scope)
USING INDEX SEEK i:Identifier(id)
WHERE l.scope = row.scopeId
DELETE l
