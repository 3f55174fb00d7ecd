import { workerData } from "node:worker_threads";
import { serveThread } from "../worker/serve-thread.ts";
import { auditMethods } from "./audit-methods.ts";
import { type AuditOptions, openAuditStore } from "./audit-store.ts";

const store = openAuditStore(workerData as AuditOptions);
serveThread({ store, methods: auditMethods, close: () => void store.connection.close(), name: "audit" });
