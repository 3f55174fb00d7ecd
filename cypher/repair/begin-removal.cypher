// Takes the position away and marks that everything is being removed.
// A graph half removed must not look like one that is whole.
MERGE (p:GraphPosition {one: 1})
SET p:Throughline, p.isBeingRemoved = true
REMOVE p.recordId, p.seq, p.headHash
