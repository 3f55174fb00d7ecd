import { rulesNamed } from "@throughline/model/identifier/registry";
import { headerForm } from "@throughline/model/person-fields";
import type { DateOrder } from "@throughline/model/time";
import { personFieldOfHeader } from "../mapping/header-text.ts";
import type { DateUse, IdentifierColumn, MappedColumn, Mapping, SingleUse } from "../mapping/mapping.ts";

/** What the caller knows besides the file. */
export interface ImportContext {
  /** ISO country of the case files that name none: the region hint for phones and banks. */
  readonly country?: string | undefined;
  /** Keys of the organisation's own contacts: identifiers of the standing `own-organisation`. */
  readonly ownValues?: ReadonlySet<string> | undefined;
}

/** Where values come from in a row. */
export interface PlannedIdentifier {
  readonly place: number;
  readonly header: string;
  readonly column: IdentifierColumn;
  readonly bankPlace: number | undefined;
  readonly keepsCommas: boolean;
}

/** A mapping laid over the headers of one table: places instead of names. */
export interface RowPlan {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly context: ImportContext;
  readonly defaults: NonNullable<Mapping["defaults"]>;
  readonly single: ReadonlyMap<SingleUse | DateUse, number>;
  readonly dateOrders: ReadonlyMap<DateUse, DateOrder>;
  readonly identifiers: readonly PlannedIdentifier[];
  /** What becomes of each column, in the table's order. */
  readonly columns: readonly MappedColumn[];
}

export interface PlanWanted {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  readonly fileName: string;
  readonly sheet: string | null;
  readonly context: ImportContext;
}

/** Lays a mapping over a table's headers. Columns it does not name are ignored, or crossed out when they are about the person. */
export function planRows({ mapping, headers, fileName, sheet, context }: PlanWanted): RowPlan {
  const byHeader = new Map(mapping.columns.map((column) => [headerForm(column.header), column]));
  const columns = headers.map((header) => settled(header, byHeader.get(headerForm(header))));
  const places = new Map(headers.map((header, place) => [headerForm(header), place]));
  const single = new Map<SingleUse | DateUse, number>();
  const dateOrders = new Map<DateUse, DateOrder>();
  const identifiers: PlannedIdentifier[] = [];
  for (const [place, column] of columns.entries()) {
    if (column.as === "identifier") identifiers.push(plannedIdentifier(column, place, places));
    else if (column.as !== "crossed-out" && column.as !== "ignored" && !single.has(column.as)) {
      single.set(column.as, place);
      if ("dateOrder" in column && column.dateOrder !== undefined) dateOrders.set(column.as, column.dateOrder);
    }
  }
  return { fileName, sheet, headers, context, defaults: mapping.defaults ?? {}, single, dateOrders, identifiers, columns };
}

/** The person's own phone and e-mail come in as held by the survivor, whatever a mapping says of the holder. */
function settled(header: string, mapped: MappedColumn | undefined): MappedColumn {
  const field = personFieldOfHeader(header);
  if (mapped === undefined) return field === null ? { header, as: "ignored" } : { header, as: "crossed-out", field: field.name };
  if (mapped.as === "identifier" && field?.treatment === "survivor-held") return { ...mapped, header, heldBy: "survivor" };
  return { ...mapped, header };
}

function plannedIdentifier(column: IdentifierColumn, place: number, places: ReadonlyMap<string, number>): PlannedIdentifier {
  const kinds = rulesNamed(column.kind ?? column.header);
  return {
    place,
    header: column.header,
    column,
    bankPlace: column.bankHeader === undefined ? undefined : places.get(headerForm(column.bankHeader)),
    keepsCommas: namesAPlace(kinds),
  };
}

/** True when a word for a kind means places first. */
export function namesAPlace(kinds: ReturnType<typeof rulesNamed>): boolean {
  return kinds[0]?.kind === "compound";
}
