import type { AuditDeed } from "@throughline/model/audit-event";

/** What a command does, in the words of the audit log. */
export interface CommandDeed {
  readonly deed: AuditDeed;
  readonly action: string;
}

/**
 * What sort of deed each command is that sees, changes or takes something of a case, or changes the instance: in the words of the screen
 * that does the same, where there is one. A test compares them, and holds that no other command but those it names does without.
 */
export const deedOfCommand = {
  import: { deed: "change", action: "importStart" },
  "import --dry-run": { deed: "change", action: "importPreview" },
  leads: { deed: "view", action: "leads" },
  similar: { deed: "view", action: "similar" },
  paths: { deed: "view", action: "paths" },
  export: { deed: "export", action: "leadsCsv" },
  "packet build": { deed: "export", action: "packetMake" },
  erase: { deed: "change", action: "erase" },
  "hold set": { deed: "change", action: "legalHoldSet" },
  "hold lift": { deed: "change", action: "legalHoldLift" },
  retention: { deed: "view", action: "retention" },
  "retention set": { deed: "administration", action: "retentionSet" },
  "retention apply": { deed: "change", action: "retentionApply" },
  "sharing agree": { deed: "administration", action: "sharingAgree" },
  "sharing end": { deed: "administration", action: "sharingEnd" },
  "sharing list": { deed: "view", action: "sharing" },
  "mandate give": { deed: "administration", action: "mandateGive" },
  "mandate end": { deed: "administration", action: "mandateEnd" },
  "mandate list": { deed: "view", action: "mandates" },
  "user add": { deed: "administration", action: "userAdd" },
  "user remove": { deed: "administration", action: "userRemove" },
  "user password": { deed: "administration", action: "userPassword" },
  "user forget-second-step": { deed: "administration", action: "userForgetSecondStep" },
  "key wrap": { deed: "system", action: "keyWrap" },
  "key unwrap": { deed: "system", action: "keyUnwrap" },
  "key sheet": { deed: "system", action: "keySheet" },
  "graph rebuild": { deed: "system", action: "graphRebuild" },
  "record rebuild": { deed: "system", action: "recordRebuild" },
  "record backup": { deed: "system", action: "recordBackup" },
  "record restore": { deed: "system", action: "recordRestore" },
} as const satisfies Readonly<Record<string, CommandDeed>>;

export type LoggedCommand = keyof typeof deedOfCommand;
