import type { CaseRecord } from "@throughline/record/case-record";
import { hashRecoveryCode } from "./recovery-code.ts";
import { findStep } from "./totp.ts";

/** True when what was typed is a person's code of now or one of their recovery codes; it is spent by that, and never fits again. */
export async function passSecondStep(
  record: Pick<CaseRecord, "secondStepOf" | "spendStep" | "spendRecoveryCode">,
  userId: string,
  typed: string,
): Promise<boolean> {
  const secondStep = await record.secondStepOf(userId);
  if (secondStep === null) return false;
  const { app } = secondStep;
  const step = app === null ? null : findStep({ ...app, code: typed.replace(/\s/g, ""), now: Date.now() });
  if (step !== null) return record.spendStep(userId, step);
  return record.spendRecoveryCode(userId, hashRecoveryCode(userId, typed));
}
