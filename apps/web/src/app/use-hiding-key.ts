import { useEffect } from "react";
import { useHiddenValues } from "../ui/hidden-values.ts";

/** Alt+Shift+H hides the values on every screen, or shows them again. What is typed into boxes is covered by the style sheet. */
export function useHidingKey(): void {
  const { isHidden, toggle } = useHiddenValues();
  useEffect(() => {
    document.documentElement.toggleAttribute("data-values-hidden", isHidden);
  }, [isHidden]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || !event.shiftKey || event.code !== "KeyH") return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [toggle]);
}
