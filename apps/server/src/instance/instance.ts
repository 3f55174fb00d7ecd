import type { GraphEngine } from "@throughline/graph/graph-engine";
import type { TextChecker } from "@throughline/ingest/check/text-checker";
import type { IdentifierKind } from "@throughline/model/vocabulary";
import type { AuditLog } from "@throughline/record/audit/open-audit-log";
import type { CaseRecord } from "@throughline/record/case-record";
import type { FileReader } from "../import/file-reader.ts";
import type { PacketShelf } from "../packet/packet-shelf.ts";
import type { GraphFollower } from "./graph-follower.ts";

/** A data directory in use: its record, its graph, and the projector that keeps the one after the other. */
export interface Instance {
  readonly dataDirectory: string;
  readonly isDemo: boolean;
  readonly record: CaseRecord;
  /** Who saw, changed and took what: every request tells it before its answer leaves. */
  readonly audit: AuditLog;
  /** For asking; only the projector writes. */
  readonly graph: GraphEngine;
  readonly projector: GraphFollower;
  readonly packets: PacketShelf;
  readonly reader: FileReader;
  /** Checks texts outside the HTTP thread, and keeps none. */
  readonly checker: TextChecker;
  /** Recognises what was typed as one identifier, in any of its ways of being written. */
  recognise(text: string): { readonly kind: IdentifierKind; readonly key: string } | null;
  close(): Promise<void>;
}
