// SEEN_IN edges without a live sighting.
// Counts are moved apart.
UNWIND $pairs AS pair
MATCH (:Identifier {id: pair.id})-[r:SEEN_IN]->(:CaseFile {caseFileId: pair.caseFileId})
DELETE r
