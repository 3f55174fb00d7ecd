import { useState } from "react";

/** Runs one question to the server at a time, and keeps its problem. */
export function useAsk() {
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { ask, problem, isBusy };
}
