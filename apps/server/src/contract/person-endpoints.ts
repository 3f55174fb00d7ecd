import { AgeBand, ConsentLanguage, ConsentPurpose, ConsentWord, Minor, NamedStanding, PersonStanding } from "@throughline/model/person";
import { Instant, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { CaseFileView } from "./views.ts";

const Done = z.strictObject({ done: z.literal(true) });
const SetBy = z.strictObject({ by: z.string(), at: Instant }).nullable();
const written = (most: number) => z.string().trim().min(1).max(most);

/** What is recorded of the person of a case file: no name, no date, no number. */
export const PersonView = z.strictObject({
  standing: PersonStanding,
  standingBasis: z.string(),
  standingSet: SetBy,
  ageBand: AgeBand,
  minor: Minor,
  /** Unless somebody said that they are no child. */
  isTreatedAsChild: z.boolean(),
  ageSet: SetBy,
  /** Every purpose of the closed list, asked or not. */
  consents: z.array(
    z.strictObject({
      purpose: ConsentPurpose,
      says: ConsentWord.nullable(),
      language: z.string(),
      hasInterpreter: z.boolean(),
      set: SetBy,
    }),
  ),
});
export type PersonView = z.infer<typeof PersonView>;

/** What the screen offers: the same rules as the routes that do it. */
const MaySet = z.strictObject({
  consent: z.boolean(),
  age: z.boolean(),
  protection: z.boolean(),
  standing: z.boolean(),
  controller: z.boolean(),
});

/** A name like another that is recorded: to be looked at, never a link. */
const NearNameView = z.strictObject({
  controllerId: Uuid,
  name: z.string(),
  organisation: z.string(),
  reference: z.string(),
  likeness: z.number(),
  words: z.string(),
});

/** Somebody whom a case file alleges to control others, or whom a court convicted. */
export const ControllerView = z.strictObject({
  controllerId: Uuid,
  caseFileId: Uuid,
  reference: z.string(),
  organisation: z.string(),
  name: z.string(),
  role: z.string(),
  standing: NamedStanding,
  basis: z.string(),
  source: z.string(),
  by: z.string(),
  at: Instant,
  near: z.array(NearNameView),
});
export type ControllerView = z.infer<typeof ControllerView>;

/** Persons: how they stand, how old they are, what they agreed to, who is the same person, and who is named as controlling. */
export const personEndpoints = {
  casePerson: endpoint({
    method: "GET",
    path: "/api/case-files/:caseFileId/person",
    permission: "read-leads",
    summary: "What is recorded of the person of a case file of the reader's own, and which other case files are the same person's",
    input: z.strictObject({ caseFileId: Uuid }),
    output: z.strictObject({
      caseFileId: Uuid,
      person: PersonView,
      maySet: MaySet,
      samePerson: z.array(z.strictObject({ judgementId: Uuid, caseFile: CaseFileView })),
    }),
  }),
  submissionPeople: endpoint({
    method: "GET",
    path: "/api/submissions/:submissionId/people",
    permission: "tell-of-person",
    summary: "The people whose case files a submission tells of, to say what they agreed to; whoever only adds has those of their own",
    input: z.strictObject({ submissionId: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.strictObject({ people: z.array(z.strictObject({ caseFileId: Uuid, reference: z.string(), person: PersonView })) }),
  }),
  personProtect: endpoint({
    method: "POST",
    path: "/api/case-files/:caseFileId/person/protection",
    permission: "protect-person",
    summary: "Move the person of a case file into protection; out again only by an approver",
    input: z.strictObject({ caseFileId: Uuid }),
    output: Done,
  }),
  personStandingSet: endpoint({
    method: "PUT",
    path: "/api/case-files/:caseFileId/person/standing",
    permission: "judge-person",
    summary: "Say how the person of a case file stands, with a basis",
    input: z.strictObject({ caseFileId: Uuid, standing: PersonStanding, basis: written(500) }),
    output: Done,
  }),
  personAgeSet: endpoint({
    method: "PUT",
    path: "/api/case-files/:caseFileId/person/age",
    permission: "tell-of-person",
    summary: "Say the age band of the person of a case file, and whether they are a child",
    input: z.strictObject({ caseFileId: Uuid, ageBand: AgeBand, minor: Minor }),
    output: Done,
  }),
  consentRecord: endpoint({
    method: "PUT",
    path: "/api/case-files/:caseFileId/person/consent",
    permission: "tell-of-person",
    summary: "Record what the person of a case file said of one purpose",
    input: z.strictObject({
      caseFileId: Uuid,
      purpose: ConsentPurpose,
      says: ConsentWord,
      language: ConsentLanguage.default(""),
      hasInterpreter: z.boolean().default(false),
    }),
    output: Done,
  }),
  samePersonJudge: endpoint({
    method: "POST",
    path: "/api/case-files/:caseFileId/same-person",
    permission: "read-leads",
    summary: "Judge that a case file is of the same person as another of the reader's own, by its reference; it can be undone",
    input: z.strictObject({ caseFileId: Uuid, reference: written(120), organisation: z.string().trim().max(120).default("") }),
    output: Done,
  }),
  samePersonUndo: endpoint({
    method: "DELETE",
    path: "/api/case-files/:caseFileId/same-person",
    permission: "read-leads",
    summary: "Undo such a judgement",
    input: z.strictObject({ caseFileId: Uuid, judgementId: Uuid }),
    output: Done,
  }),
  controllers: endpoint({
    method: "GET",
    path: "/api/controllers",
    permission: "read-leads",
    summary: "People whom the reader's own case files name as controlling, each beside those named alike",
    input: z.strictObject({ caseFileId: Uuid.optional() }),
    output: z.strictObject({ controllers: z.array(ControllerView) }),
  }),
  controllerName: endpoint({
    method: "POST",
    path: "/api/case-files/:caseFileId/controllers",
    permission: "judge-person",
    summary: "Record the name of a suspected controller or somebody convicted, with a basis and a source; nobody else's is taken",
    input: z.strictObject({
      caseFileId: Uuid,
      name: written(200),
      role: z.string().trim().max(200),
      standing: PersonStanding,
      basis: written(500),
      source: written(500),
    }),
    output: Done,
  }),
  controllerWithdraw: endpoint({
    method: "DELETE",
    path: "/api/controllers/:controllerId",
    permission: "judge-person",
    summary: "Take a name back, with the reason",
    input: z.strictObject({ controllerId: Uuid, basis: written(500) }),
    output: Done,
  }),
} as const;
