import { type Client, createClient, ProblemError } from "@throughline/server/contract/client";
import type { Endpoints } from "@throughline/server/contract/endpoints";
import type { rawEndpoints } from "@throughline/server/contract/raw-endpoints";
import type { Visitor } from "../visitor.ts";

/** Endpoints that change something. Every other one of the contract is asked; the compiler finds one that is forgotten. */
type Deed =
  | "signIn"
  | "signInCode"
  | "signInEnrol"
  | "signInEnrolConfirm"
  | "signInPasskeyBegin"
  | "signInPasskey"
  | "signInEnrolPasskeyBegin"
  | "signInEnrolPasskey"
  | "signInAsDemo"
  | "signOut"
  | "prove"
  | "provePasskeyBegin"
  | "provePasskey"
  | "setUp"
  | "setLeadState"
  | "withdraw"
  | "importPreview"
  | "mappingSave"
  | "importStart"
  | "importCancel"
  | "packetMake"
  | "sessionEnd"
  | "sessionsEnd"
  | "passwordChange"
  | "secondStepBegin"
  | "secondStepConfirm"
  | "recoveryCodesRenew"
  | "secondStepRemove"
  | "passkeyBegin"
  | "passkeyAdd"
  | "passkeyRemove"
  | "secondStepDemand"
  | "personInvite"
  | "invitationWithdraw"
  | "personChange"
  | "personRemove"
  | "invitationAccept"
  | "sharingAgree"
  | "sharingEnd"
  | "mandateGive"
  | "mandateEnd"
  | "requestAsk"
  | "requestAnswer"
  | "exchangeAgree"
  | "exchangeEnd"
  | "proposalMake"
  | "proposalAnswer"
  | "proposalTakeBack"
  | "personProtect"
  | "personStandingSet"
  | "personAgeSet"
  | "consentRecord"
  | "samePersonJudge"
  | "samePersonUndo"
  | "controllerName"
  | "controllerWithdraw"
  | "caseFileAccessSet"
  | "stewardName"
  // Told to the steward at once, and limited in number.
  | "caseFileOpen";
type Question = (known: Known, client: Client) => readonly (() => Promise<unknown>)[];

/** What a reader knows to ask about. */
export interface Known {
  readonly identifierIds: readonly string[];
  readonly caseFileIds: readonly string[];
  readonly displays: readonly string[];
  readonly importId: string;
  readonly packetId: string;
  readonly packetFiles: readonly string[];
}

const questions: Readonly<Record<Exclude<keyof Endpoints, Deed>, Question>> = {
  session: (_, client) => [() => client.session({})],
  status: (_, client) => [() => client.status({})],
  leads: (_, client) => [
    () => client.leads({ limit: 500 }),
    () => client.leads({ minOrganisations: 2 }),
    () => client.leads({ kinds: "wallet,phone", minPeople: 3, limit: 5 }),
  ],
  identifier: ({ identifierIds }, client) => identifierIds.map((id) => () => client.identifier({ id })),
  identifiersCopy: ({ identifierIds }, client) => [
    () => client.identifiersCopy({ ids: [...identifierIds] }),
    ...identifierIds.map((id) => () => client.identifiersCopy({ ids: [id] })),
  ],
  pictureMake: (known, client) => [() => client.pictureMake({ nodes: nodesOf(known).map((node, at) => ({ node, x: at, y: at % 3 })) })],
  slice: (known, client) => nodesOf(known).map((node) => () => client.slice({ nodes: [node], around: true, limit: 200 })),
  expand: (known, client) => nodesOf(known).map((node) => () => client.expand({ node, known: [], limit: 20 })),
  paths: (known, client) => {
    const [from = "", ...others] = nodesOf(known);
    return others.slice(0, 15).map((to) => () => client.paths({ from, to, maxLength: 6, limit: 10, throughHubs: true }));
  },
  find: ({ displays }, client) => [...displays, "RB-", "08"].map((text) => () => client.find({ text })),
  check: ({ displays }, client) => [() => client.check({ text: displays.join("\n") })],
  checkCopy: ({ displays }, client) => [() => client.checkCopy({ text: displays.join("\n"), wanted: { form: "csv" } })],
  caseFiles: (_, client) => [() => client.caseFiles({ limit: 500 })],
  caseFile: ({ caseFileIds }, client) => caseFileIds.map((caseFileId) => () => client.caseFile({ caseFileId })),
  casePerson: ({ caseFileIds }, client) => caseFileIds.map((caseFileId) => () => client.casePerson({ caseFileId })),
  // Of what somebody imported: asked by those who add, of their own.
  submissionPeople: () => [],
  controllers: ({ caseFileIds }, client) => [
    () => client.controllers({}),
    ...caseFileIds.map((caseFileId) => () => client.controllers({ caseFileId })),
  ],
  submissions: (_, client) => [() => client.submissions({})],
  importPreviewed: ({ importId }, client) => [() => client.importPreviewed({ importId })],
  importState: ({ importId }, client) => [() => client.importState({ importId })],
  packetPreview: ({ identifierIds }, client) => [() => client.packetPreview({ identifiers: [...identifierIds], title: "Preview" })],
  // An auditor's: the log tells what its own readers do, and they see no case file.
  audit: () => [],
  // An administrator's, who reads no case file.
  sharing: (_, client) => [() => client.sharing({})],
  mandates: (_, client) => [() => client.mandates({})],
  requests: (_, client) => [() => client.requests({})],
  inbox: (_, client) => [() => client.inbox({})],
  keeping: (_, client) => [() => client.keeping({})],
  retention: (_, client) => [() => client.retention({})],
  caseFileAccess: ({ caseFileIds }, client) => caseFileIds.map((caseFileId) => () => client.caseFileAccess({ caseFileId })),
  // Tells a steward of their own, and an administrator by ids which case files not all read: to name another steward.
  keptCaseFiles: () => [],
  packets: (_, client) => [() => client.packets({})],
  // Whether its own reader proved in the last minutes that it is them: by the clock, and nothing of a case file.
  proof: () => [],
  // Tells when its own reader asked last, which is another time each time, and nothing of a case file.
  sessions: () => [],
  secondStep: (_, client) => [() => client.secondStep({})],
  passkeys: (_, client) => [() => client.passkeys({})],
  people: (_, client) => [() => client.people({})],
  // For whoever has an invitation's link, and reads nothing yet: how often others ask is limited.
  invitation: () => [],
};

const rawQuestions: Readonly<Record<Exclude<keyof typeof rawEndpoints, "importUpload">, (known: Known) => readonly string[]>> = {
  importEvents: ({ importId }) => [`/api/imports/${importId}/events`],
  importRefusals: ({ importId }) => [`/api/imports/${importId}/refusals.csv`],
  packetFile: ({ packetId, packetFiles }) => packetFiles.map((name) => `/api/packets/${packetId}/files/${encodeURIComponent(name)}`),
  leadsCsv: () => ["/api/leads.csv"],
  leadsJson: () => ["/api/leads.json"],
  leadsPage: () => ["/api/leads.html"],
  // An auditor's, as `audit` is.
  auditCsv: () => [],
  health: () => ["/health"],
  readiness: () => ["/ready"],
};

/** One request and all that came back but the time of day. */
export interface Answer {
  readonly endpoint: string;
  readonly text: string;
}

/** How many endpoints {@link askEveryReadEndpoint} asks. */
export const readEndpointCount = Object.keys(questions).length + Object.keys(rawQuestions).length;

/** Asks every read endpoint of the contract about what a reader knows, in an order that does not change. */
export async function askEveryReadEndpoint(visitor: Pick<Visitor, "send">, known: Known): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let asked = "";
  const client = createClient(async (path, init) => {
    const response = await visitor.send(path, init);
    answers.push({ endpoint: asked, text: await describe(response.clone()) });
    return response;
  });
  for (const [endpoint, question] of Object.entries(questions)) {
    asked = endpoint;
    for (const ask of question(known, client)) await ask().catch(ignoreProblem);
  }
  for (const [endpoint, paths] of Object.entries(rawQuestions)) {
    for (const path of paths(known)) answers.push({ endpoint, text: await describe(await visitor.send(path)) });
  }
  return answers;
}

/** A problem is an answer like any other, and was noted. */
function ignoreProblem(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error;
}

async function describe(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== "date").map(([name, value]) => `${name}: ${value}`);
  return [String(response.status), ...headers, await response.text()].join("\n");
}

function nodesOf({ identifierIds, caseFileIds }: Known): readonly string[] {
  return [...identifierIds.map((id) => `i:${id}`), ...caseFileIds.map((caseFileId) => `c:${caseFileId}`)];
}
