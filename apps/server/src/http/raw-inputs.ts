import { Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoints } from "../contract/endpoints.ts";

/** Path and query of each endpoint that is not JSON, as strict as the others. */
export const rawInputs = {
  importUpload: z.strictObject({}),
  importEvents: z.strictObject({ importId: Uuid }),
  importRefusals: z.strictObject({ importId: Uuid }),
  packetFile: z.strictObject({ packetId: Uuid, name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}(\/[a-z0-9][a-z0-9.-]{0,60})?$/) }),
  leadsCsv: endpoints.leads.input,
  leadsJson: endpoints.leads.input,
  leadsPage: endpoints.leads.input,
  auditCsv: endpoints.audit.input.omit({ before: true, limit: true }),
  health: z.strictObject({}),
  readiness: z.strictObject({}),
} as const;

export type RawInputs = { readonly [Name in keyof typeof rawInputs]: z.output<(typeof rawInputs)[Name]> };
