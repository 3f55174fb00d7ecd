import { askSlice } from "@throughline/graph/analysis/ask-slice";
import { nameKind } from "@throughline/graph/analysis/kind-words";
import { type PictureLink, type PictureNode, writePicture } from "@throughline/referral/picture";
import type { EdgeView, NodeView } from "../contract/views.ts";
import type { Handler } from "../http/handler.ts";
import { type GatedShown, gateShown } from "../packet/gate-shown.ts";
import { gatedCopy } from "../packet/gated-copy.ts";
import { nameSlice } from "./graph.ts";

/** Links that a working copy shows. Payments and stated relations are what people told: they leave in a packet. */
const drawn: readonly EdgeView["type"][] = ["seen-in", "same-as"];

/** The canvas as a picture, through the gate, with each node where it stands. A node that the reader may not see is not there. */
export const pictureMake: Handler<"pictureMake"> = async ({ input, principal, server, concerns }) => {
  const { instance } = server;
  const nodes = input.nodes.map(({ node }) => node);
  const [shown, own] = await Promise.all(
    [principal.scopes, principal.ownScopes].map(async (scopes) =>
      nameSlice(instance, scopes, await askSlice(instance.graph, { scopes, nodes })),
    ),
  );
  const ids = (shown?.nodes ?? []).flatMap((node) => (node.type === "identifier" ? [node.identifier.id] : []));
  concerns(ids, ids.length);
  const decision = await gateShown(instance, principal, ids);
  const placeOf = new Map(input.nodes.map(({ node, ...place }) => [node, place]));
  const pictured = (own?.nodes ?? []).flatMap((node) => {
    const place = placeOf.get(node.nodeId);
    const named = nameNode(node, decision);
    return place === undefined || named === undefined ? [] : [{ nodeId: node.nodeId, ...place, identifier: named }];
  });
  const links = (own?.edges ?? []).filter(({ type }) => drawn.includes(type)).map(linkOf);
  return gatedCopy(writePicture(pictured, links), decision);
};

/** What stands beside a node: nothing beside a case file, and `undefined` for what stays behind. */
function nameNode(node: NodeView, { leaves, kept }: GatedShown): PictureNode["identifier"] | undefined {
  if (node.type === "case-file") return kept.has(node.caseFileId) ? undefined : null;
  const { id, kind, namespace } = node.identifier;
  const leaving = leaves.identifiers.find((identifier) => identifier.id === id);
  return leaving === undefined ? undefined : { kindWords: nameKind(kind, namespace), display: leaving.display };
}

function linkOf({ source, target, isUncertain }: EdgeView): PictureLink {
  return { source, target, isUncertain };
}
