import type { Principal } from "../access/principal.ts";
import type { Instance } from "../instance/instance.ts";

/** What is done to another organisation's case files by its mandate stands in its audit log too, before it is done. */
export async function tellGiver(
  { audit }: Pick<Instance, "audit">,
  { userId, organisationId }: Principal,
  { giverId, action, subject }: { readonly giverId: string; readonly action: "importStart" | "withdraw"; readonly subject: string },
): Promise<void> {
  if (giverId === organisationId) return;
  const about = { userId, organisationId: giverId, purpose: "mandate", subjects: [subject], subjectTotal: 1 };
  await audit.tell({ ...about, deed: "change", action, outcome: "done", code: "" });
}
