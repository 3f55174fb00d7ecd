import { ThroughlineError } from "@throughline/model/throughline-error";
import { type Connection, firstRow } from "../open-connection.ts";

/** Throws `organisation-unknown` for what is no organisation of this server. */
export function refuseUnknownOrganisation(connection: Connection, organisationId: string): void {
  if (firstRow(connection, "SELECT 1 FROM organisation WHERE organisation_id = ?", organisationId) === undefined)
    throw new ThroughlineError("organisation-unknown", "There is no such organisation on this server.");
}
