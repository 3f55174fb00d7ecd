import { caseFileFacts } from "./case-file-facts.ts";
import { frontier } from "./frontier.ts";
import { identifierFacts } from "./identifier-facts.ts";
import { identifierHolders } from "./identifier-holders.ts";
import { identifiersOfCaseFiles } from "./identifiers-of-case-files.ts";
import { leadsByKind } from "./leads-by-kind.ts";
import { leadsCandidates } from "./leads-candidates.ts";
import { leadsOfScopes } from "./leads-of-scopes.ts";
import { linkableIdentifiers } from "./linkable-identifiers.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { neighbourhoodCounts } from "./neighbourhood-counts.ts";
import { overcounted } from "./overcounted.ts";
import { paymentsOf } from "./payments-of.ts";
import { peopleOfIdentifiers } from "./people-of-identifiers.ts";
import { sameAs } from "./same-as.ts";
import { samePerson } from "./same-person.ts";
import { scopeTotals } from "./scope-totals.ts";
import { sharedHubs } from "./shared-hubs.ts";
import { similarCandidates } from "./similar-candidates.ts";
import { status } from "./status.ts";
import { subgraph } from "./subgraph.ts";
import { usedAgainstItsHolder } from "./used-against-its-holder.ts";
import { visibleCounts } from "./visible-counts.ts";

/** Every question: the engines load the bodies of these, and a test finds a missing one. */
export const questions = [
  caseFileFacts,
  frontier,
  identifierFacts,
  identifierHolders,
  identifiersOfCaseFiles,
  leadsByKind,
  leadsCandidates,
  leadsOfScopes,
  linkableIdentifiers,
  neighbourhood,
  neighbourhoodCounts,
  overcounted,
  paymentsOf,
  peopleOfIdentifiers,
  sameAs,
  samePerson,
  scopeTotals,
  sharedHubs,
  similarCandidates,
  status,
  subgraph,
  usedAgainstItsHolder,
  visibleCounts,
] as const;
