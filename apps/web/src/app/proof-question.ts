import type { ProofBy } from "@throughline/server/contract/session-endpoints";
import { create } from "zustand";

/** What waits until the reader has proved that it is them. */
interface ProofQuestion {
  readonly by: ProofBy;
  /** True once it is proved; false when they would rather not. */
  answer(isProven: boolean): void;
}

/** The question that stands on the screen, if any. */
export const useProofQuestion = create<{ readonly question: ProofQuestion | null }>(() => ({ question: null }));

let answered: Promise<boolean> | null = null;

/** Asks the reader to prove that it is them; whatever asks meanwhile waits for the same answer. */
export function askProof(by: ProofBy): Promise<boolean> {
  answered ??= new Promise((resolve) => {
    const answer = (isProven: boolean): void => {
      answered = null;
      useProofQuestion.setState({ question: null });
      resolve(isProven);
    };
    useProofQuestion.setState({ question: { by, answer } });
  });
  return answered;
}
