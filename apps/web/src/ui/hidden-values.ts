import { create } from "zustand";

/** Kept for the visit: that values are hidden, and nothing else. */
const flag = "throughline-values-hidden";

interface HiddenValues {
  readonly isHidden: boolean;
  toggle(): void;
}

/** Whether this screen hides what case files tell: for whoever works with somebody behind them. */
export const useHiddenValues = create<HiddenValues>((set) => ({
  isHidden: sessionStorage.getItem(flag) !== null,
  toggle: () =>
    set(({ isHidden }) => {
      if (isHidden) sessionStorage.removeItem(flag);
      else sessionStorage.setItem(flag, "");
      return { isHidden: !isHidden };
    }),
}));

/** What stands in the place of a value, however long it is. */
export const dots = "••••••••";

/** A value as the screen may say it in a name, a label or a sentence: itself, or "hidden". */
export function useVeil(): (value: string) => string {
  const isHidden = useHiddenValues((state) => state.isHidden);
  return (value) => (isHidden ? "hidden" : value);
}
