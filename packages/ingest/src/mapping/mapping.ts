import { canonicalJson } from "@throughline/model/ids";
import { Basis, ControlledBy, CountryCode, HeldBy, Role } from "@throughline/model/vocabulary";
import { z } from "zod";
import { FileRefused } from "../file-refused.ts";
import { encodings } from "../read/detect-encoding.ts";

/** Uses that a table has once: what the row says of its case, its identifier (long form), its payment or its relation. */
export const singleUses = [
  "case",
  "country",
  "kind",
  "value",
  "bank",
  "platform",
  "role",
  "held-by",
  "controlled-by",
  "basis",
  "list-name",
  "from",
  "from-kind",
  "from-bank",
  "to",
  "to-kind",
  "to-bank",
  "relation",
  "amount",
  "currency",
  "received",
  "received-currency",
  "purpose",
  "reference",
] as const;
export type SingleUse = (typeof singleUses)[number];

export const dateUses = ["opened-on", "seen-on", "paid-on"] as const;
export type DateUse = (typeof dateUses)[number];

const Header = z.string().max(200);
const Text = z.string().max(200);

/** What a column is. A column that no mapping names is ignored, or crossed out when it is about the person. */
export const MappedColumn = z.discriminatedUnion("as", [
  z.strictObject({ header: Header, as: z.enum(singleUses) }),
  z.strictObject({ header: Header, as: z.enum(dateUses), dateOrder: z.enum(["day-first", "month-first"]).optional() }),
  z.strictObject({
    header: Header,
    as: z.literal("identifier"),
    /** Word for the kind, as a form would give it; the header itself when absent. */
    kind: Text.optional(),
    platform: Text.optional(),
    bank: Text.optional(),
    /** The column that names the bank of this column's accounts. */
    bankHeader: Header.optional(),
    role: Role.optional(),
    heldBy: HeldBy.optional(),
    controlledBy: ControlledBy.optional(),
    basis: Basis.optional(),
  }),
  /** Never stored. `field` says what it is about the person. */
  z.strictObject({ header: Header, as: z.literal("crossed-out"), field: Text.optional() }),
  z.strictObject({ header: Header, as: z.literal("ignored") }),
]);
export type MappedColumn = z.infer<typeof MappedColumn>;
export type IdentifierColumn = Extract<MappedColumn, { readonly as: "identifier" }>;

/** Which column is what, saved per organisation, or guessed from the headers. `long`: an identifier a row; `wide`: a case a row. */
export const Mapping = z.strictObject({
  version: z.literal(1),
  shape: z.enum(["long", "wide"]),
  columns: z.array(MappedColumn).max(2000),
  sheet: z.string().max(255).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().length(1).optional(),
  /** What holds for every row that does not say otherwise. */
  defaults: z
    .strictObject({
      country: CountryCode.optional(),
      kind: Text.optional(),
      platform: Text.optional(),
      role: Role.optional(),
      heldBy: HeldBy.optional(),
      basis: Basis.optional(),
      listName: Text.optional(),
    })
    .optional(),
});
export type Mapping = z.infer<typeof Mapping>;

/** The one text of a mapping: what a submission's id is made from. */
export function mappingText(mapping: Mapping): string {
  return canonicalJson(mapping);
}

/** The mapping of a text. Throws FileRefused `wrong-mapping` when it is none. */
export function parseMapping(text: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FileRefused("wrong-mapping");
  }
  const parsed = Mapping.safeParse(value);
  if (!parsed.success) throw new FileRefused("wrong-mapping");
  return parsed.data;
}
