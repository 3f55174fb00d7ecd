import { create } from "zustand";

interface Basket {
  readonly ids: readonly string[];
  /** Puts an identifier in, or takes it out. */
  toggle(id: string): void;
  clear(): void;
}

/** What was chosen for the next packet, by identifier id. Kept for this visit only: nothing of a case is stored in the browser. */
export const useBasket = create<Basket>((set) => ({
  ids: [],
  toggle: (id) => set(({ ids }) => ({ ids: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] })),
  clear: () => set({ ids: [] }),
}));
