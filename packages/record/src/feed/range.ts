/** Sequences that a batch covers: after the first, up to and with the second. */
export interface Range {
  readonly after: number;
  readonly to: number;
}

/** Case files that moved to another scope within the range. */
export const movedCaseFiles = "SELECT case_file FROM case_file_moved WHERE seq > $after AND seq <= $to";

/** Sightings with a source that began or ended within the range, and all of a case file that moved to another scope. */
export const touchedSightings = `
  SELECT n FROM sighting WHERE case_file IN (${movedCaseFiles})
  UNION SELECT sighting FROM source WHERE from_seq > $after AND from_seq <= $to
  UNION SELECT sighting FROM source WHERE until_seq IS NOT NULL AND until_seq > $after AND until_seq <= $to`;
