import { existsSync } from "node:fs";
import { EmbeddedStore } from "./embedded-store.ts";
import { currentGraphNumber, graphFile, moveGraphPointer, removeGraphFile, removeGraphsBefore, reserveGraphNumber } from "./graph-file.ts";
import type { StoreKey } from "./open-database.ts";

export interface GraphFolder {
  readonly directory: string;
  readonly key: StoreKey;
}

/** The connection to the file that the pointer names, opened again when the pointer has moved. Blocks: for worker threads. */
export class StoreInForce {
  readonly #folder: GraphFolder;
  #open: { readonly number: number; readonly store: EmbeddedStore } | null = null;

  constructor(folder: GraphFolder) {
    this.#folder = folder;
  }

  store(): EmbeddedStore {
    const { directory, key } = this.#folder;
    const number = currentGraphNumber(directory);
    if (this.#open !== null && this.#open.number === number) return this.#open.store;
    this.close();
    if (number === 0) {
      moveGraphPointer(directory, reserveGraphNumber(directory));
      return this.store();
    }
    const store = new EmbeddedStore(graphFile(directory, number), key);
    this.#open = { number, store };
    if (store.isOfThisVersion) return store;
    this.successor().putInForce();
    return this.store();
  }

  /** An empty graph beside the one in force, with what puts it in its place or gives it up. */
  successor(): { readonly store: EmbeddedStore; putInForce(): void; giveUp(): void } {
    const { directory, key } = this.#folder;
    const number = reserveGraphNumber(directory);
    const store = new EmbeddedStore(graphFile(directory, number), key);
    return {
      store,
      putInForce: () => {
        store.close();
        this.close();
        // Another rebuild that was put in force meanwhile has removed this one: then that one stands.
        if (!existsSync(graphFile(directory, number))) return;
        moveGraphPointer(directory, number);
        removeGraphsBefore(directory, number);
      },
      giveUp: () => {
        store.close();
        removeGraphFile(directory, number);
      },
    };
  }

  close(): void {
    this.#open?.store.close();
    this.#open = null;
  }
}
