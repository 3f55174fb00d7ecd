// The relations stated in a case file.
// They go when the case file goes.
CREATE INDEX statementCaseFile IF NOT EXISTS FOR ()-[s:STATED]-() ON (s.caseFileId)
