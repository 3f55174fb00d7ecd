import { AuditDeed, AuditOutcome } from "@throughline/model/audit-event";
import { HeldBy, IdentifierId, IdentifierKind, Instant, LeadState, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { accessEndpoints } from "./access-endpoints.ts";
import { accountEndpoints } from "./account-endpoints.ts";
import { checkEndpoints } from "./check-endpoints.ts";
import { copyEndpoints } from "./copy-endpoints.ts";
import { endpoint } from "./endpoint.ts";
import { ExchangedView, exchangeEndpoints } from "./exchange-endpoints.ts";
import { importEndpoints } from "./import-endpoints.ts";
import { keepingEndpoints } from "./keeping-endpoints.ts";
import { mandateEndpoints } from "./mandate-endpoints.ts";
import { NodeId } from "./node-id.ts";
import { PacketPreview, PacketView } from "./packet-views.ts";
import { passkeyEndpoints } from "./passkey-endpoints.ts";
import { peopleEndpoints } from "./people-endpoints.ts";
import { personEndpoints } from "./person-endpoints.ts";
import { requestEndpoints } from "./request-endpoints.ts";
import { sessionEndpoints } from "./session-endpoints.ts";
import { HitView, sharingEndpoints } from "./sharing-endpoints.ts";
import {
  AuditEntryView,
  CaseFileView,
  Factor,
  FoundView,
  IdentifierView,
  LeadView,
  PathView,
  PaymentView,
  SightingView,
  SliceView,
  StatementView,
  Status,
  Strength,
} from "./views.ts";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });
const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

/** Every endpoint of the server, by name. The server mounts them all; the web's client is derived from them. */
export const endpoints = {
  ...sessionEndpoints,
  ...passkeyEndpoints,
  status: endpoint({
    method: "GET",
    path: "/api/status",
    permission: "signed-in",
    summary: "How the graph stands, and counts the reader may see",
    input: Nothing,
    output: Status,
    isAskedByItself: true,
  }),

  leads: endpoint({
    method: "GET",
    path: "/api/leads",
    permission: "read-leads",
    summary: "Identifiers that several people's case files share, strongest first",
    input: z.strictObject({
      kinds: z
        .string()
        .regex(/^[a-z,-]+$/)
        .optional(),
      minPeople: z.coerce.number().int().min(2).max(1000).optional(),
      minOrganisations: z.coerce.number().int().min(1).max(100).optional(),
      states: z
        .string()
        .regex(/^[a-z,-]+$/)
        .optional(),
      limit: limit(500, 100),
    }),
    output: z.strictObject({
      leads: z.array(LeadView),
      total: z.int(),
      /** Protected identifiers, unranked: "used against its holder". */
      usedAgainstHolder: z.array(IdentifierView.extend({ caseFiles: z.int() })),
      kinds: z.array(z.strictObject({ kind: IdentifierKind, count: z.int() })),
    }),
  }),
  setLeadState: endpoint({
    method: "PUT",
    path: "/api/leads/:id/state",
    permission: "read-leads",
    summary: "Say where the organisation stands with a lead; setting aside needs a reason",
    input: z.strictObject({ id: IdentifierId, state: LeadState, reason: z.string().max(500), note: z.string().max(2000) }),
    output: Done,
  }),

  identifier: endpoint({
    method: "GET",
    path: "/api/identifiers/:id",
    permission: "read-leads",
    summary: "An identifier with its strength, sightings, source lines, payments and stated relations",
    input: z.strictObject({ id: IdentifierId }),
    output: z.strictObject({
      identifier: IdentifierView,
      people: z.int(),
      peopleInScope: z.int(),
      strength: Strength,
      why: z.string(),
      heldBy: z.array(z.strictObject({ heldBy: HeldBy, caseFiles: z.int() })),
      protectedCaseFiles: z.int(),
      /** Organisations whose agreement tells that it is recorded there too. */
      alsoRecorded: z.array(HitView),
      /** What organisations show the reader's by mutual consent. */
      exchanged: z.array(ExchangedView),
      neighbours: z.array(z.strictObject({ group: z.string(), count: z.int() })),
      sightings: z.array(SightingView),
      sightingsTotal: z.int(),
      payments: z.array(PaymentView),
      paymentsTotal: z.int(),
      statements: z.array(StatementView),
      statementsTotal: z.int(),
    }),
  }),
  slice: endpoint({
    method: "POST",
    path: "/api/graph/slice",
    permission: "read-leads",
    summary: "The graph among and around chosen nodes: what the canvas opens with, bounded by weight",
    input: z.strictObject({ nodes: z.array(NodeId).min(1).max(2000), around: z.boolean(), limit: z.int().min(1).max(2000) }),
    output: SliceView,
  }),
  expand: endpoint({
    method: "POST",
    path: "/api/graph/expand",
    permission: "read-leads",
    summary: "The neighbours of one node, strongest first, with the true total",
    input: z.strictObject({ node: NodeId, known: z.array(NodeId).max(2000), limit: z.int().min(1).max(200) }),
    output: SliceView,
  }),
  paths: endpoint({
    method: "POST",
    path: "/api/graph/paths",
    permission: "read-leads",
    summary: "The shortest connections between two nodes",
    input: z.strictObject({
      from: NodeId,
      to: NodeId,
      maxLength: z.int().min(1).max(8),
      limit: z.int().min(1).max(25),
      throughHubs: z.boolean(),
    }),
    output: z.strictObject({ length: z.int(), paths: z.array(PathView), slice: SliceView, hubsLeftOut: z.int() }),
  }),
  find: endpoint({
    method: "POST",
    path: "/api/find",
    permission: "read-leads",
    limit: "search",
    summary: "Find identifiers and case files by what is typed or pasted",
    input: z.strictObject({ text: z.string().max(600) }),
    output: z.strictObject({
      found: z.array(FoundView),
      /** In words, and as codes: what the text was recognised as. */
      recognisedAs: z.string().nullable(),
      recognisedKind: z.strictObject({ kind: IdentifierKind, namespace: z.string() }).nullable(),
      searched: z.string(),
    }),
  }),

  ...checkEndpoints,
  ...copyEndpoints,

  caseFiles: endpoint({
    method: "GET",
    path: "/api/case-files",
    permission: "read-leads",
    summary: "Case files the reader may read",
    input: z.strictObject({ after: Uuid.optional(), limit: limit(500, 100) }),
    output: z.strictObject({ caseFiles: z.array(CaseFileView), total: z.int() }),
  }),
  caseFile: endpoint({
    method: "GET",
    path: "/api/case-files/:caseFileId",
    permission: "read-leads",
    summary: "A case file: its identifiers with source lines, its payments and stated relations, and similar case files",
    input: z.strictObject({ caseFileId: Uuid }),
    output: z.strictObject({
      caseFile: CaseFileView,
      sightings: z.array(SightingView),
      sightingsTotal: z.int(),
      payments: z.array(PaymentView),
      paymentsTotal: z.int(),
      statements: z.array(StatementView),
      statementsTotal: z.int(),
      similar: z.array(
        z.strictObject({
          caseFile: CaseFileView,
          strength: Strength.omit({ factors: true }),
          sharedHere: z.int(),
          ofHere: z.int(),
          sharedThere: z.int(),
          ofThere: z.int(),
          hubs: z.int(),
          shared: z.array(z.strictObject({ identifier: IdentifierView, weight: z.number(), why: z.string(), factors: z.array(Factor) })),
        }),
      ),
    }),
  }),

  ...importEndpoints,

  packetPreview: endpoint({
    method: "POST",
    path: "/api/packets/preview",
    permission: "make-packets",
    summary: "What of a selection would leave, and what is withheld and why",
    input: z.strictObject({
      identifiers: z.array(IdentifierId).min(1).max(500),
      title: z.string().max(200),
      childProtection: z.boolean().default(false),
    }),
    output: PacketPreview,
  }),
  packetMake: endpoint({
    method: "POST",
    path: "/api/packets",
    permission: "make-packets",
    limit: "export",
    summary: "Assemble a packet from a selection, through the gate; an approver may set the child-protection flag",
    input: z.strictObject({
      identifiers: z.array(IdentifierId).min(1).max(500),
      title: z.string().min(1).max(200),
      childProtection: z.boolean().default(false),
    }),
    output: PacketView,
    needsProof: true,
  }),
  audit: endpoint({
    method: "GET",
    path: "/api/audit",
    permission: "read-audit",
    summary: "Who saw, changed and took what in the reader's organisation, the latest first; `subject` asks who saw one thing",
    input: z.strictObject({
      deed: AuditDeed.optional(),
      outcome: AuditOutcome.optional(),
      userId: z.string().max(60).optional(),
      subject: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
        .optional(),
      from: Instant.optional(),
      until: Instant.optional(),
      before: z.coerce.number().int().min(1).optional(),
      limit: limit(500, 100),
    }),
    output: z.strictObject({
      entries: z.array(AuditEntryView),
      head: z.strictObject({ seq: z.int(), hash: z.string() }),
    }),
  }),
  packets: endpoint({
    method: "GET",
    path: "/api/packets",
    permission: "make-packets",
    summary: "Packets made by the organisation",
    input: Nothing,
    output: z.strictObject({ packets: z.array(PacketView) }),
  }),
  ...accountEndpoints,
  ...peopleEndpoints,
  ...sharingEndpoints,
  ...mandateEndpoints,
  ...requestEndpoints,
  ...exchangeEndpoints,
  ...keepingEndpoints,
  ...personEndpoints,
  ...accessEndpoints,
} as const;

export type Endpoints = typeof endpoints;
