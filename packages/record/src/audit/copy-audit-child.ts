import { answerParent, keyFromMessage } from "../keep/answer-parent.ts";
import { copyAudit } from "./copy-audit.ts";

/** Runs as a child process: copying blocks, and reading a damaged file can abort it. The key comes over the channel. */
answerParent(({ from, to, key }: { readonly from: string; readonly to: string; readonly key: string | null }) =>
  copyAudit({ from, to, key: keyFromMessage(key) }),
);
