import type { AuditEvent } from "@throughline/model/audit-event";
import {
  type AuditQuery,
  type AuditStore,
  appendEvents,
  auditPosition,
  readEntries,
  readSubjects,
  type SubjectQuery,
  signPosition,
} from "./audit-store.ts";

/** What the audit log's thread does. */
export const auditMethods = {
  append: (store: AuditStore, events: readonly AuditEvent[]) => appendEvents(store, events),
  read: (store: AuditStore, query: AuditQuery) => readEntries(store, query),
  subjects: (store: AuditStore, query: SubjectQuery) => readSubjects(store, query),
  position: (store: AuditStore) => auditPosition(store),
  sign: (store: AuditStore) => signPosition(store),
} as const;
