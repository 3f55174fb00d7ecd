import { personFieldOfHeader } from "./header-text.ts";
import { isHoldersName } from "./identifier-header.ts";
import type { MappedColumn, Mapping } from "./mapping.ts";

/**
 * What may come in of a column, by its header: columns about the person stay out whoever asks, but for the own phone and e-mail, which
 * come in as held by the survivor.
 */
export function takesOf(header: string): "anything" | "survivor-held" | "nothing" {
  const field = personFieldOfHeader(header);
  if (field?.treatment === "survivor-held") return "survivor-held";
  return field !== null || isHoldersName(header) ? "nothing" : "anything";
}

/** The mapping without what may not come in. A mapping that somebody wrote is held to it as much as one that was guessed or saved. */
export function withoutPersons(mapping: Mapping): Mapping {
  const columns = mapping.columns.map((column): MappedColumn => (isLetIn(column) ? column : { header: column.header, as: "crossed-out" }));
  return { ...mapping, columns };
}

function isLetIn({ header, as }: MappedColumn): boolean {
  if (as === "ignored" || as === "crossed-out") return true;
  const takes = takesOf(header);
  return takes === "anything" || (takes === "survivor-held" && as === "identifier");
}
