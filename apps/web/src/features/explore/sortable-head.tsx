import { ArrowDown, ArrowUp } from "lucide-react";
import { nextSorting, type Sorting } from "./sort-rows.ts";

export interface Head<Row> {
  readonly by: keyof Row & string;
  readonly words: string;
  readonly isNumber?: boolean;
  readonly className?: string;
}

interface SortableHeadProps<Row> {
  readonly heads: readonly Head<Row>[];
  readonly sorting: Sorting<Row> | null;
  readonly onSort: (next: Sorting<Row> | null) => void;
}

/** The heads of a table as buttons that sort it. */
export function SortableHead<Row>({ heads, sorting, onSort }: SortableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {heads.map(({ by, words, isNumber = false, className = "" }) => {
          const isBy = sorting?.by === by;
          return (
            <th
              key={by}
              scope="col"
              className={`${className} ${isNumber ? "tl-number" : ""}`}
              aria-sort={!isBy ? "none" : sorting.isDescending ? "descending" : "ascending"}
            >
              <button type="button" className="tl-sort" onClick={() => onSort(nextSorting(sorting, by, { isNumber }))}>
                {words}
                {!isBy ? null : sorting.isDescending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
