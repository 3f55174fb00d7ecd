-- The embedded graph: nodes have small integers, edges are clustered by identifier and indexed by case file.
CREATE TABLE position (one INTEGER PRIMARY KEY CHECK (one = 1), recordId TEXT NOT NULL, seq INTEGER NOT NULL, headHash TEXT NOT NULL) STRICT;

-- caseFiles and edges are counters of what the scope holds.
CREATE TABLE scope (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL DEFAULT '',
  caseFiles INTEGER NOT NULL DEFAULT 0, edges INTEGER NOT NULL DEFAULT 0) STRICT;

-- "check", basis and standing are places in the vocabulary's lists. bound: most people any reader sees.
CREATE TABLE identifier (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL DEFAULT '', namespace TEXT NOT NULL DEFAULT '',
  isProtected INTEGER NOT NULL DEFAULT 0, standing INTEGER NOT NULL DEFAULT 0, bound INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX identifierByBound ON identifier (bound DESC, id, kind, isProtected) WHERE bound > 1;
CREATE INDEX identifierProtected ON identifier (id) WHERE isProtected = 1;

-- scope is null until the case file's own state has arrived.
CREATE TABLE caseFile (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, scope INTEGER, country TEXT NOT NULL DEFAULT '', openedOn TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE list (n INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE) STRICT;

-- list: -1 counts nowhere, 0 counts as its case file, else the list it counts as. isPaired: its case file is in a same-person judgement.
CREATE TABLE edge (identifier INTEGER NOT NULL, scope INTEGER NOT NULL, caseFile INTEGER NOT NULL, sightings INTEGER NOT NULL,
  "check" INTEGER NOT NULL, basis INTEGER NOT NULL, list INTEGER NOT NULL, isPaired INTEGER NOT NULL, heldBy TEXT NOT NULL, controlledBy TEXT NOT NULL,
  roles TEXT NOT NULL, firstSeenOn TEXT NOT NULL, lastSeenOn TEXT NOT NULL, PRIMARY KEY (identifier, scope, caseFile)) STRICT, WITHOUT ROWID;
CREATE INDEX edgeByCaseFile ON edge (caseFile, identifier);
CREATE INDEX edgePaired ON edge (identifier) WHERE isPaired = 1;

-- own: edges that count as their case file; people: own and distinct lists; caseFiles: all edges; isShared: the identifier's bound is 2 or more.
CREATE TABLE counted (identifier INTEGER NOT NULL, scope INTEGER NOT NULL, people INTEGER NOT NULL, own INTEGER NOT NULL, caseFiles INTEGER NOT NULL,
  "check" INTEGER NOT NULL, basis INTEGER NOT NULL, firstSeenOn TEXT NOT NULL, lastSeenOn TEXT NOT NULL, isShared INTEGER NOT NULL,
  PRIMARY KEY (identifier, scope)) STRICT, WITHOUT ROWID;
CREATE INDEX countedShared ON counted (scope, identifier, people) WHERE isShared = 1;

CREATE TABLE listCount (identifier INTEGER NOT NULL, list INTEGER NOT NULL, scope INTEGER NOT NULL, edges INTEGER NOT NULL,
  PRIMARY KEY (identifier, list, scope)) STRICT, WITHOUT ROWID;

-- A side that is no identifier is null: then it is the case file.
CREATE TABLE payment (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, caseFile INTEGER NOT NULL, scope INTEGER NOT NULL, payer INTEGER, payee INTEGER,
  fromSide TEXT NOT NULL, toSide TEXT NOT NULL, paidMinorUnits INTEGER, paidCurrency TEXT NOT NULL, paidText TEXT NOT NULL,
  receivedMinorUnits INTEGER, receivedCurrency TEXT NOT NULL, receivedText TEXT NOT NULL, paidOn TEXT NOT NULL, purpose TEXT NOT NULL) STRICT;
CREATE INDEX paymentByPayer ON payment (payer);
CREATE INDEX paymentByPayee ON payment (payee);
CREATE INDEX paymentByCaseFile ON payment (caseFile);

CREATE TABLE statement (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, caseFile INTEGER NOT NULL, scope INTEGER NOT NULL,
  subject INTEGER NOT NULL, object INTEGER NOT NULL, relation TEXT NOT NULL, basis INTEGER NOT NULL) STRICT;
CREATE INDEX statementBySubject ON statement (subject);
CREATE INDEX statementByObject ON statement (object);
CREATE INDEX statementByCaseFile ON statement (caseFile);

-- a and b are identifiers (sameAs) or case files (samePerson), the smaller id first.
CREATE TABLE sameAs (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, scope INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL) STRICT;
CREATE INDEX sameAsByA ON sameAs (a);
CREATE INDEX sameAsByB ON sameAs (b);
CREATE TABLE samePerson (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, scope INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL) STRICT;
CREATE INDEX samePersonByA ON samePerson (a);
CREATE INDEX samePersonByB ON samePerson (b);

CREATE TABLE listing (identifier INTEGER NOT NULL, scope INTEGER NOT NULL, standing INTEGER NOT NULL, PRIMARY KEY (identifier, scope)) STRICT, WITHOUT ROWID;
