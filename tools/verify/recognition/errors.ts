import { type ErrorsOfKind, measureErrors } from "@throughline/model/testing/measure-errors";
import type { Claims } from "../claims.ts";

const errorsOfKind = 3000;
/** Share of single errors that a strong check may let through. */
const mostUndetected = 0.001;

/** Single errors in values with a check: nearly all caught where the check is strong; measured and shown where it is weak. */
export async function verifyErrors(claims: Claims, seed: number): Promise<void> {
  for (const measured of measureErrors({ seed, errorsOfKind })) claimKind(claims, measured);
}

function claimKind(claims: Claims, { kind, errors, undetected, refusedValid }: ErrorsOfKind): void {
  const missed = Object.values(undetected).reduce((sum, count) => sum + count, 0);
  const bySort = Object.entries(undetected).flatMap(([sort, count]) => (count === 0 ? [] : [`${count} ${sort}`]));
  const share = `${((missed / errors) * 100).toFixed(2)} % of ${errors} single errors undetected${bySort.length === 0 ? "" : ` (${bySort.join(", ")})`}`;
  const isMeasured = errors === errorsOfKind && refusedValid === 0;
  claims.make({
    claim: kind.check === "strong" ? kind.name : `${kind.name}, check: weak`,
    figure: `${share}${refusedValid === 0 ? "" : `; ${refusedValid} valid values refused`}`,
    isHeld: isMeasured && (kind.check === "weak" || missed / errors <= mostUndetected),
  });
}
