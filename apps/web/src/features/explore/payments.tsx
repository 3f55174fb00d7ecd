import type { PaymentView } from "@throughline/server/contract/views";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { PlaceText } from "./place-text.tsx";

/** Payments as heard, each with the line of its source. */
export function Payments({
  payments,
  total,
  onShow,
}: {
  payments: readonly PaymentView[];
  total: number;
  onShow: (nodeId: string) => void;
}) {
  if (total === 0) return null;
  return (
    <section>
      <h3>Payments: {payments.length < total ? `${payments.length} of ${total}` : total}</h3>
      <ul className="tl-rows">
        {payments.map((payment) => (
          <li key={payment.paymentId}>
            <div>
              <b style={{ color: "var(--tl-pay)" }}>{sayAmount(payment)}</b> · {payment.purpose.replaceAll("-", " ")}
              {payment.paidOn === "" ? "" : ` · ${payment.paidOn}`}
            </div>
            <div>
              <Side side={payment.from} /> → <Side side={payment.to} />
            </div>
            <div className="tl-source">
              <button type="button" className="tl-link" onClick={() => onShow(`c:${payment.caseFileId}`)}>
                <ValueText text={payment.reference} isInControl />
              </button>{" "}
              · <PlaceText place={payment.place} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ side }: { side: PaymentView["from"] }) {
  return "side" in side ? <span>{side.side}</span> : <IdentifierText identifier={side} />;
}

function sayAmount({ paidText, paidCurrency, receivedText, receivedCurrency }: PaymentView): string {
  const paid = paidText === "" ? "" : `${paidText} ${paidCurrency}`;
  const received = receivedText === "" ? "" : `${receivedText} ${receivedCurrency} received`;
  return [paid, received].filter((text) => text !== "").join(", ") || "amount not known";
}
