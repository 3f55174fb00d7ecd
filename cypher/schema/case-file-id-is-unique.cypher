// One node for one case file.
// Without it MERGE makes doubles under concurrency.
CREATE CONSTRAINT caseFileId IF NOT EXISTS FOR (c:CaseFile) REQUIRE c.caseFileId IS UNIQUE
