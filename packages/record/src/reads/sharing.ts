import type { Learnable, UserRole } from "@throughline/model/vocabulary";
import { allRows, type Connection } from "../open-connection.ts";
import type { SharingAgreement } from "../sharing.ts";

/** Agreements in force, by giver and taker. */
export function readSharing(connection: Connection): SharingAgreement[] {
  const rows = allRows<Omit<SharingAgreement, "roles"> & { roles: string; learns: Learnable }>(
    connection,
    `
    SELECT giver_id AS giverId, taker_id AS takerId, learns, sharing.roles, contact, coalesce(user.name, actor) AS "by", at
    FROM sharing LEFT JOIN user ON user.user_id = actor ORDER BY giver_id, taker_id`,
  );
  return rows.map(({ giverId, takerId, learns, roles, contact, by, at }) => ({
    giverId,
    takerId,
    learns,
    roles: JSON.parse(roles) as UserRole[],
    contact,
    by,
    at,
  }));
}
