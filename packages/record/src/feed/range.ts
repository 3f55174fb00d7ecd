/** Sequences that a batch covers: after the first, up to and with the second. */
export interface Range {
  readonly after: number;
  readonly to: number;
}

/** Sightings with a source that began or ended within the range. */
export const touchedSightings = `
  SELECT sighting FROM source WHERE from_seq > $after AND from_seq <= $to
  UNION SELECT sighting FROM source WHERE until_seq IS NOT NULL AND until_seq > $after AND until_seq <= $to`;
