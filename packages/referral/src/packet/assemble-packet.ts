import type { ChildrenBehind, ReferralConsent } from "@throughline/model/person";
import type { UserRole } from "@throughline/model/vocabulary";
import { type GateDecision, passGate, type Warning } from "../gate.ts";
import type { Selection } from "../selection.ts";
import { passTitle, plainTitle } from "../title.ts";
import { type PacketFiles, sha256Hex, writeManifest } from "./manifest.ts";
import { packetContent, templateVersion } from "./packet-content.ts";
import { writePrintPage } from "./print-page.ts";
import { writeSchedules } from "./schedules.ts";

export interface PacketRequest {
  readonly title: string;
  /** For whom it is written; `general` until recipients' profiles come. */
  readonly profile: string;
  readonly roles: readonly UserRole[];
  /** Sequence of the record that the selection was read at. */
  readonly recordSequence: number;
  readonly selection: Selection;
  readonly consent: ReferralConsent;
  readonly children: ChildrenBehind;
  /** The child-protection flag. Where nothing of a child's leaves, the packet is the same with and without it. */
  readonly hasChildProtection: boolean;
}

export interface Packet {
  readonly decision: GateDecision;
  /** `packet.html`, `packet.json`, `schedules/*.csv`, `manifest.json`. */
  readonly files: PacketFiles;
  readonly manifestSha256: string;
}

const titleWarning: Warning = {
  code: "title-replaced",
  params: { title: plainTitle },
  words: `The title named something that stays behind: the packet is called "${plainTitle}".`,
};

/**
 * Assembles a packet through the gate. Content = f(selection, record sequence, profile, template, flag): assembling the same
 * twice gives the same bytes (decisions: Packets).
 */
export function assemblePacket({ title: asked, profile, recordSequence, ...request }: PacketRequest): Packet {
  const { selection } = request;
  const passed = passGate({ door: "packet", ...request });
  const leaving = new Set(passed.leaves.identifiers.map(({ id }) => id));
  const { title, isReplaced } = passTitle(
    asked,
    selection.identifiers.filter(({ id }) => !leaving.has(id)),
  );
  const decision = isReplaced ? { ...passed, warnings: [...passed.warnings, titleWarning] } : passed;
  const { leaves, withheld, isOfChildren } = decision;
  const content = packetContent({ title, profile, recordSequence, leaves, withheld, isOfChildren });
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = new Map<string, Uint8Array>([
    ["packet.html", encode(writePrintPage(content))],
    ["packet.json", encode(`${JSON.stringify(content, null, 2)}\n`)],
    ...[...writeSchedules(content)].map(([name, text]): [string, Uint8Array] => [name, encode(text)]),
  ]);
  const manifest = writeManifest(files, { profile, templateVersion, recordSequence, ...(isOfChildren ? { childProtection: true } : {}) });
  files.set("manifest.json", manifest);
  return { decision, files, manifestSha256: sha256Hex(manifest) };
}
