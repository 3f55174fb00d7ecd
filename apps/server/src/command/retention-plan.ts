import type { Organisation } from "@throughline/record/case-record";
import { planOf } from "@throughline/record/reads/retention";
import type { DueCaseFile, RetentionRule } from "@throughline/record/record-keeping";
import { layTable } from "./terminal.ts";

/** What the rule of one organisation no longer keeps: counts, days and opaque ids, and no value of a case. */
export interface RetentionPlan {
  readonly organisationId: string;
  readonly organisation: string;
  readonly months: number;
  /** Case files that would be erased, in all. */
  readonly caseFiles: number;
  /** How many are not kept from which day on, in order. */
  readonly due: readonly { readonly on: string; readonly caseFiles: number }[];
  /** What a legal hold keeps. */
  readonly held: readonly { readonly caseFileId: string; readonly dueOn: string }[];
  /** Names the case files to `retention apply`; null when nothing is due, and for a day that has not come. */
  readonly plan: string | null;
}

/** A plan for each organisation that has a rule. */
export function planRetention({
  organisations,
  rules,
  due,
  isToday,
}: {
  readonly organisations: readonly Organisation[];
  readonly rules: readonly RetentionRule[];
  readonly due: readonly DueCaseFile[];
  readonly isToday: boolean;
}): readonly RetentionPlan[] {
  return rules.map(({ organisationId, months }) => {
    const own = due.filter((caseFile) => caseFile.organisationId === organisationId);
    const leaving = own.filter(({ isHeld }) => !isHeld);
    const days = [...new Set(leaving.map(({ dueOn }) => dueOn))];
    return {
      organisationId,
      organisation: organisations.find((one) => one.organisationId === organisationId)?.name ?? organisationId,
      months,
      caseFiles: leaving.length,
      due: days.map((on) => ({ on, caseFiles: leaving.filter(({ dueOn }) => dueOn === on).length })),
      held: own.filter(({ isHeld }) => isHeld).map(({ caseFileId, dueOn }) => ({ caseFileId, dueOn })),
      plan: isToday && leaving.length > 0 ? planOf(leaving.map(({ caseFileId }) => caseFileId)) : null,
    };
  });
}

/** The plans in words, each with the command that carries it out. */
export function sayPlans(on: string, plans: readonly RetentionPlan[]): string {
  if (plans.length === 0)
    return "No organisation has a rule, so nothing is due. Set one: throughline retention set ORGANISATION --months N";
  return [`On ${on} (UTC). Nothing is erased by this.`, ...plans.map(sayPlan)].join("\n\n");
}

function sayPlan({ organisation, months, caseFiles, due, held, plan }: RetentionPlan): string {
  const head = `${organisation}, ${months} ${months === 1 ? "month" : "months"} after the last entry: ${caseFiles} to erase, ${held.length} kept by a legal hold.`;
  const table =
    due.length === 0
      ? []
      : [
          layTable(
            ["not kept from", "case files"],
            due.map((row) => [row.on, String(row.caseFiles)]),
          ),
        ];
  const kept = held.map(({ caseFileId, dueOn }) => `  kept by a legal hold, else not from ${dueOn}: ${caseFileId}`);
  const next = plan === null ? [] : [`To erase them: throughline retention apply --plan ${plan} --requested-by NAME --as NAME`];
  return [head, ...table, ...kept, ...next].join("\n");
}
