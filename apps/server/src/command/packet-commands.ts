import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { childProtectionPurpose } from "@throughline/model/audit-event";
import { type PacketFiles, verifyPacket } from "@throughline/referral/packet/manifest";
import { Seal } from "@throughline/referral/packet/seal";
import { isAllowed } from "../access/permissions.ts";
import { findPrincipal } from "../access/principal.ts";
import type { Instance } from "../instance/instance.ts";
import { makePacket } from "../packet/make-packet.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { withLoggedGraph } from "./logged-deed.ts";
import { neededOption } from "./option.ts";
import { resolveNode } from "./resolve-node.ts";
import { findUser } from "./user-commands.ts";

const packetBuild: CommandShape = {
  group: "packet",
  name: "build",
  summary: "Assemble a packet of identifiers, as a named person, through the gate, into a new folder",
  arguments: [["<identifier...>", "identifiers by id, key or value"]],
  options: [
    ["--as NAME", "the person it is made by: their scopes and roles decide what leaves"],
    ["--title T", "its title"],
    ["--out DIR", "a folder that does not exist yet"],
    ["--child-protection", "what children tell of leaves too, marked so: the person it is made by has to be an approver"],
  ],
  run: (setting) =>
    withLoggedGraph(setting, "packet build", async (instance, note) => {
      const { options, operands, terminal } = setting;
      const user = await findUser(instance, neededOption(options, "as", "--as"));
      const principal = await findPrincipal(instance.record, user.userId);
      const folder = neededOption(options, "out", "--out");
      const title = neededOption(options, "title", "--title");
      const identifiers = await identifiersOf(instance, principal.scopes, operands);
      const packetId = randomUUID();
      const childProtection = options.childProtection === true;
      const subjects = [principal.userId, packetId, ...identifiers];
      note({ organisationId: principal.organisationId, subjects, ...(childProtection ? { purpose: childProtectionPurpose } : {}) });
      if (childProtection && !isAllowed(principal, "protect-children"))
        throw new UsageError("not-allowed", "The person named by --as is no approver: the child-protection flag is not theirs to set.");
      const actor = { userId: principal.userId, purpose: "packet build" };
      const made = await makePacket(instance, principal, { packetId, actor, wanted: { identifiers, title, childProtection } });
      if (made === null) throw new UsageError("not-found", "One of the identifiers is not recorded, or not in that person's scopes.");
      return async () => {
        await writePacket(folder, made.files);
        const { withheld, leaves, warnings } = made.decision;
        terminal.answer(
          { ...made.view, leaves: leaves.identifiers.length, withheld, warnings },
          `${leaves.identifiers.length} identifiers leave, ${withheld.length} stay behind.\n${withheld.map(({ id, words }) => `  ${id}: ${words}`).join("\n")}\nWritten to ${folder}`,
        );
        return withheld.length === 0 ? exitStatus.done : exitStatus.refused;
      };
    }),
};

const packetVerify: CommandShape = {
  group: "packet",
  name: "verify",
  summary: "Check that not one bit of a packet differs from its manifest and seal",
  arguments: [["<folder>", "the packet's folder"]],
  async run({ operands, terminal }) {
    const files = await readPacket(operands[0] ?? "");
    const sealBytes = files.get("seal.json");
    const seal = sealBytes === undefined ? undefined : Seal.safeParse(parseJson(sealBytes)).data;
    const faults = [...verifyPacket(files, seal?.manifestSha256), ...(seal === undefined ? [{ file: "seal.json", fault: "missing" }] : [])];
    terminal.answer(
      { files: files.size, faults },
      faults.length === 0 ? "Not one bit differs." : faults.map(({ file, fault }) => `${file}: ${fault}`).join("\n"),
    );
    return faults.length === 0 ? exitStatus.done : exitStatus.refused;
  },
};

export const packetCommands: readonly CommandShape[] = [packetBuild, packetVerify];

async function identifiersOf(instance: Instance, scopes: readonly string[], operands: readonly string[]): Promise<string[]> {
  const nodes = await Promise.all(operands.map((text) => resolveNode(instance, scopes, text)));
  return nodes.map((node) => {
    if (!node.startsWith("i:")) throw new UsageError("not-an-identifier", "A packet is made of identifiers; one of these is a case file.");
    return node.slice(2);
  });
}

async function writePacket(folder: string, files: PacketFiles): Promise<void> {
  try {
    await mkdir(folder);
  } catch {
    throw new UsageError("already-exists", "--out has to be a folder that does not exist yet, in one that does.");
  }
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes, { mode: 0o600 });
  }
}

async function readPacket(folder: string): Promise<PacketFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new UsageError("no-such-folder", "There is no such folder.");
  });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, Uint8Array]> => [relative(folder, path).split(sep).join("/"), await readFile(path)]),
    ),
  );
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}
