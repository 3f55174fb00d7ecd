import type { Actor } from "./case-record.ts";

/** That somebody looked up many recorded identifiers and recorded nothing. */
export interface LookUpAlert {
  readonly userId: string;
  readonly organisationId: string;
  /** How many they had met within a day. */
  readonly identifiers: number;
}

export interface LookUpAlertRow extends LookUpAlert {
  /** Their name; the id of one who was removed since. */
  readonly userName: string;
  readonly at: string;
}

/** The part of the record that holds what stewards are told of their colleagues' look-ups. */
export interface LookUpRecord {
  /** Kept once for each person and day (UTC). */
  alertLookUps(actor: Actor, alert: LookUpAlert): Promise<void>;
  /** An organisation's alerts, newest first. */
  lookUpAlerts(organisationId: string): Promise<readonly LookUpAlertRow[]>;
  /** True when a person recorded a submission from an instant on of which something was accepted. */
  hasRecordedSince(userId: string, since: string): Promise<boolean>;
}
