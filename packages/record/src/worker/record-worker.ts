import { workerData } from "node:worker_threads";
import { finishErasures } from "../store/erase.ts";
import { closeStore, openStore, type StoreOptions } from "../store/record-store.ts";
import { readerMethods, writerMethods } from "./methods.ts";
import { serveThread } from "./serve-thread.ts";

const { options, duty } = workerData as { options: StoreOptions; duty: "writer" | "reader" };
const store = openStore(options);
if (duty === "writer") {
  store.connection.exec("PRAGMA cache_size = -24576");
  finishErasures(store);
} else store.connection.exec("PRAGMA query_only = 1");
serveThread({ store, methods: duty === "writer" ? writerMethods : readerMethods, close: () => closeStore(store), name: "record" });
