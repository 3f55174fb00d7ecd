import type { StatementView } from "@throughline/server/contract/views";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { PlaceText } from "./place-text.tsx";
import { basisWords, relationWords } from "./record-words.ts";

interface StatementsProps {
  readonly statements: readonly StatementView[];
  readonly total: number;
  readonly onShow: (nodeId: string) => void;
}

/** What case files state of two identifiers, each with the line of its source. */
export function Statements({ statements, total, onShow }: StatementsProps) {
  if (total === 0) return null;
  return (
    <section>
      <h3>Stated relations: {statements.length < total ? `${statements.length} of ${total}` : total}</h3>
      <ul className="tl-rows">
        {statements.map(({ statementId, from, relation, to, basis, caseFileId, reference, place }) => (
          <li key={statementId}>
            <div>
              <button type="button" className="tl-link" onClick={() => onShow(`i:${from.id}`)}>
                <IdentifierText identifier={from} isInControl />
              </button>{" "}
              {relationWords[relation]}{" "}
              <button type="button" className="tl-link" onClick={() => onShow(`i:${to.id}`)}>
                <IdentifierText identifier={to} isInControl />
              </button>
            </div>
            <div>{basisWords[basis]}</div>
            <div className="tl-source">
              <button type="button" className="tl-link" onClick={() => onShow(`c:${caseFileId}`)}>
                <ValueText text={reference} isInControl />
              </button>{" "}
              · <PlaceText place={place} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
