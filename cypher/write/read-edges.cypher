// The SEEN_IN edges that a batch is about to set.
// Read under the lock, so that counts move by what each edge did.
UNWIND $pairs AS pair
MATCH (i:Identifier {id: pair.id})-[r:SEEN_IN]->(c:CaseFile {caseFileId: pair.caseFileId})
USING INDEX SEEK c:CaseFile(caseFileId)
RETURN pair.id AS id, pair.caseFileId AS caseFileId, r.scope AS scope, r.check AS check, r.basis AS basis, r.countsAs AS countsAs, r.firstSeenOn AS firstSeenOn, r.lastSeenOn AS lastSeenOn
