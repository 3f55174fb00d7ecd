// Sets where the graph stands, in the transaction of what brought it there.
// A position past the record's head means rebuild, never nothing to do.
MATCH (p:GraphPosition {one: 1})
SET p.recordId = $recordId, p.seq = $seq, p.headHash = $headHash, p.version = $version
REMOVE p.isLocked
