// The payments told of in a case file.
// Both sides may be identifiers.
CREATE INDEX paymentCaseFile IF NOT EXISTS FOR ()-[p:PAID]-() ON (p.caseFileId)
