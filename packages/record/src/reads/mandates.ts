import type { GivenMandate } from "../mandates.ts";
import { allRows, type Connection } from "../open-connection.ts";

/** Mandates in force, by giver and holder. */
export function readMandates(connection: Connection): GivenMandate[] {
  const rows = allRows<GivenMandate>(
    connection,
    `
    SELECT giver_id AS giverId, holder_id AS holderId, coalesce(user.name, actor) AS "by", at
    FROM mandate LEFT JOIN user ON user.user_id = actor ORDER BY giver_id, holder_id`,
  );
  return rows.map(({ giverId, holderId, by, at }) => ({ giverId, holderId, by, at }));
}
