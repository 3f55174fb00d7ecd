-- Scratch of one connection: what a batch says, resolved to integers, and what it changes.
CREATE TEMP TABLE takenEdge (identifier INTEGER NOT NULL, caseFile INTEGER NOT NULL, scope INTEGER NOT NULL, sightings INTEGER NOT NULL,
  "check" INTEGER NOT NULL, basis INTEGER NOT NULL, list INTEGER NOT NULL, heldBy TEXT NOT NULL, controlledBy TEXT NOT NULL, roles TEXT NOT NULL,
  firstSeenOn TEXT NOT NULL, lastSeenOn TEXT NOT NULL, PRIMARY KEY (identifier, caseFile)) WITHOUT ROWID;
CREATE TEMP TABLE oldEdge (identifier INTEGER NOT NULL, scope INTEGER NOT NULL, caseFile INTEGER NOT NULL, "check" INTEGER NOT NULL, basis INTEGER NOT NULL,
  list INTEGER NOT NULL, firstSeenOn TEXT NOT NULL, lastSeenOn TEXT NOT NULL, PRIMARY KEY (identifier, scope, caseFile)) WITHOUT ROWID;
CREATE TEMP TABLE change (identifier INTEGER NOT NULL, scope INTEGER NOT NULL, own INTEGER NOT NULL, caseFiles INTEGER NOT NULL, "check" INTEGER NOT NULL,
  basis INTEGER NOT NULL, firstSeenOn TEXT NOT NULL, lastSeenOn TEXT NOT NULL, hasWorse INTEGER NOT NULL, hasLists INTEGER NOT NULL,
  PRIMARY KEY (identifier, scope)) WITHOUT ROWID;
CREATE TEMP TABLE touchedIdentifier (n INTEGER PRIMARY KEY);
CREATE TEMP TABLE touchedCaseFile (n INTEGER PRIMARY KEY, wasScope INTEGER);
CREATE TEMP TABLE pairedCaseFile (n INTEGER PRIMARY KEY);
CREATE TEMP TABLE deadCaseFile (n INTEGER PRIMARY KEY);

-- The nodes a batch names, by their place in its lists.
CREATE TEMP TABLE takenIdentifier (place INTEGER PRIMARY KEY, n INTEGER NOT NULL);
CREATE TEMP TABLE takenCaseFile (place INTEGER PRIMARY KEY, n INTEGER NOT NULL);
CREATE TEMP TABLE takenScope (place INTEGER PRIMARY KEY, n INTEGER NOT NULL);
CREATE TEMP TABLE takenList (place INTEGER PRIMARY KEY, n INTEGER NOT NULL);
