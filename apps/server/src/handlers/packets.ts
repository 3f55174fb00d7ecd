import type { Packet } from "@throughline/referral/packet/assemble-packet";
import type { PacketPreview } from "../contract/packet-views.ts";
import type { IdentifierView } from "../contract/views.ts";
import type { Handler, RawHandlers } from "../http/handler.ts";
import { notFound } from "../http/problem.ts";
import { printPagePolicy } from "../http/security-headers.ts";
import { assembleFor, findPacket, makePacket, packetsFor, showPacket, takePacket } from "../packet/make-packet.ts";
import { packetIdFor } from "../packet/packet-id.ts";
import { readIdentifiers } from "../show/show-record-rows.ts";

/** What would leave and what stays, without making anything. */
export const packetPreview: Handler<"packetPreview"> = async ({ input, principal, server }) => {
  const assembled = await assembleFor(server.instance, principal, input);
  if (assembled === null) throw notFound();
  const ids = assembled.read.selection.identifiers.map(({ id }) => id);
  return preview(input.title, assembled.packet, await readIdentifiers(server.instance.record, ids, principal.scopes));
};

/** Makes a packet; asked again under the same idempotency key, answers with the one that was made. */
export const packetMake: Handler<"packetMake"> = async ({ input, principal, actor, server, idempotencyKey }) => {
  const packetId = packetIdFor(principal.userId, input, idempotencyKey);
  const { instance, packetsInMaking } = server;
  const made = await packetsInMaking.once(packetId, async () => {
    const before = await findPacket(instance, principal, packetId);
    return before ?? (await makePacket(instance, principal, { actor, packetId, wanted: input }))?.view ?? null;
  });
  if (made === null) throw notFound();
  return made;
};

export const packets: Handler<"packets"> = async ({ principal, server }) => {
  const rows = await packetsFor(server.instance, principal);
  return { packets: await Promise.all(rows.map((row) => showPacket(server.instance, row))) };
};

/** One file of a packet that the caller may see: the print page opens, everything else is a download. */
export const packetFile: RawHandlers["packetFile"] = async ({ input, principal, server }) => {
  const row = (await packetsFor(server.instance, principal)).find(({ packetId }) => packetId === input.packetId);
  const bytes = row === undefined ? undefined : (await takePacket(server.instance, row)).get(input.name);
  if (bytes === undefined) throw notFound();
  const isPage = input.name.endsWith(".html");
  const fileName = input.name.split("/").at(-1) ?? "file";
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": isPage ? "text/html; charset=utf-8" : input.name.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json",
      "content-disposition": isPage ? "inline" : `attachment; filename="${fileName}"`,
      ...(isPage ? { "content-security-policy": printPagePolicy } : {}),
    },
  });
};

/** Named as the reader sees them: why the gate withholds one is told by its sentence, and by nothing else. */
function preview(title: string, { decision }: Packet, known: ReadonlyMap<string, IdentifierView>): PacketPreview {
  const { leaves, withheld, warnings } = decision;
  return {
    title,
    leaves: leaves.identifiers.flatMap(({ id }) => {
      const identifier = known.get(id);
      const sightings = leaves.sightings.filter(({ identifierId }) => identifierId === id);
      return identifier === undefined
        ? []
        : [{ identifier, citations: sightings.length, accounts: new Set(sightings.map(({ caseFileId }) => caseFileId)).size }];
    }),
    payments: leaves.payments.length,
    statements: leaves.statements.length,
    withheld: withheld.map(({ id, reason, words }) => ({ id, label: known.get(id)?.label ?? "", reason, words })),
    warnings: warnings.map(({ code, params, words }) => ({ code, params: { ...params }, words })),
  };
}
