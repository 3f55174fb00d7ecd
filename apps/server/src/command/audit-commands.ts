import { readFile } from "node:fs/promises";
import { openAuditLog } from "@throughline/record/audit/open-audit-log";
import { verifyAuditInChild } from "@throughline/record/audit/verify-audit-in-child";
import { z } from "zod";
import { readKey } from "../instance/open-key.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { locationOf } from "./with-instance.ts";

/** A signed head as `audit head --json` gave it before. */
const SignedHead = z.object({ seq: z.int(), hash: z.string(), at: z.string(), signature: z.string(), publicKey: z.string() });

const auditVerify: CommandShape = {
  group: "audit",
  name: "verify",
  summary: "Check every entry of the audit log and every head signed before; with --head a head kept elsewhere, which shows a cut end",
  options: [["--head FILE", "what `audit head --json` printed before"]],
  async run(setting) {
    const location = locationOf(setting);
    const outside = await headOf(setting);
    const { entries, damage } = await verifyAuditInChild({ dataDirectory: location.dataDirectory, key: await readKey(location) }, outside);
    const [first] = damage;
    const words =
      first === undefined ? `${entries} entries, all whole.` : `First bad entry: ${first.seq} (${first.reason}); ${damage.length} in all.`;
    setting.terminal.answer({ entries, damage }, words);
    return damage.length === 0 ? exitStatus.done : exitStatus.refused;
  },
};

const auditHead: CommandShape = {
  group: "audit",
  name: "head",
  summary: "Sign the head of the audit log and print it: keep it elsewhere, on paper or with a partner",
  async run(setting) {
    const location = locationOf(setting);
    const log = await openAuditLog({ dataDirectory: location.dataDirectory, key: await readKey(location) });
    const head = await log.sign().finally(() => log.close());
    setting.terminal.answer(head, `Entry ${head.seq}, ${head.at}\nhash ${head.hash}\nsignature ${head.signature}\nkey ${head.publicKey}`);
    return exitStatus.done;
  },
};

async function headOf({ options }: CommandSetting): Promise<z.infer<typeof SignedHead> | null> {
  const { head } = options;
  if (typeof head !== "string") return null;
  const read = SignedHead.safeParse(await readFile(head, "utf8").then(parseJson, () => null));
  if (!read.success) throw new UsageError("not-a-head", `The file given as --head does not hold what "audit head --json" prints.`);
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const auditCommands: readonly CommandShape[] = [auditVerify, auditHead];
