import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { leaveQuickly, lockScreen } from "./leave.ts";

/** Shift pressed so many times within so many milliseconds leaves, as on other services for people in danger. */
const presses = 3;
const withinMilliseconds = 1_500;

/** The keys that work on every screen: Shift three times leaves at once, Alt+Shift+L locks. */
export function useLeavingKeys(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let pressed: number[] = [];
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey && event.shiftKey && event.code === "KeyL") {
        event.preventDefault();
        void lockScreen(queries);
      }
      if (event.key !== "Shift" || event.repeat) {
        pressed = [];
        return;
      }
      pressed = [...pressed.filter((at) => event.timeStamp - at < withinMilliseconds), event.timeStamp];
      if (pressed.length >= presses) void leaveQuickly(queries);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [queries]);
}
