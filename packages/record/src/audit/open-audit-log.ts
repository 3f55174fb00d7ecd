import type { AuditEntry, AuditEvent } from "@throughline/model/audit-event";
import { openThread } from "../worker/thread.ts";
import type { AuditHead } from "./audit-head.ts";
import type { auditMethods } from "./audit-methods.ts";
import type { AuditOptions, AuditPosition, AuditQuery, SubjectQuery } from "./audit-store.ts";

/** The audit log: a hash chain of its own, in a file of its own, in a thread of its own. Nothing in it is ever changed or removed. */
export interface AuditLog {
  /** Resolves when the event is durable. Events that come while one is being written are written together. */
  tell(event: AuditEvent): Promise<void>;
  /** Entries of one organisation and of the whole instance, the latest first. */
  read(query: AuditQuery): Promise<readonly AuditEntry[]>;
  /** Each id once that a person's searches and exports of some actions were about, from an instant on. */
  subjects(query: SubjectQuery): Promise<readonly string[]>;
  position(): Promise<AuditPosition>;
  /** Signs the head, keeps the signature, and gives it: to be printed in a packet or kept elsewhere. */
  sign(): Promise<AuditHead>;
  close(): Promise<void>;
}

/** Opens the audit log of a data directory, making it when there is none. Throws `audit-failed` with another key than its own. */
export async function openAuditLog(options: AuditOptions): Promise<AuditLog> {
  const thread = await openThread<typeof auditMethods>(new URL("../../dist/audit/audit-worker.js", import.meta.url), options);
  let waiting: AuditEvent[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  return {
    tell: (event) => {
      waiting.push(event);
      next ??= writing.then(async () => {
        const events = waiting;
        waiting = [];
        next = null;
        await thread.call("append", events);
      });
      writing = next.catch(() => undefined);
      return next;
    },
    read: (query) => thread.call("read", query),
    subjects: (query) => thread.call("subjects", query),
    position: () => thread.call("position"),
    sign: () => thread.call("sign"),
    close: async () => {
      await writing;
      await thread.close();
    },
  };
}
