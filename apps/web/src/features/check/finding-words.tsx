import type {
  CheckAnswer,
  CheckedCandidate,
  CheckedCompany,
  CheckedName,
  CheckedPayment,
  CheckedPlace,
} from "@throughline/server/contract/check-views";
import { Building2, CircleAlert, HandCoins, MapPin, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { AlsoRecorded } from "../../ui/also-recorded.tsx";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { heldByWords, namedStandingWords } from "../../ui/vocabulary-words.ts";
import type { Finding } from "./findings.ts";

interface FindingWordsProps {
  readonly finding: Finding;
  readonly candidates: CheckAnswer["candidates"];
}

/** What is said of one finding: what it is, what was checked, how sure it is, what it may be instead. */
export function FindingWords({ finding, candidates }: FindingWordsProps) {
  if (finding.sort === "identifier") return <CandidateWords candidate={finding.candidate} />;
  if (finding.sort === "payment") return <PaymentWords payment={finding.payment} candidates={candidates} />;
  if (finding.sort === "company") return <CompanyWords company={finding.company} />;
  if (finding.sort === "name") return <NameWords name={finding.name} />;
  if (finding.sort === "place") return <PlaceWords place={finding.place} />;
  return (
    <Line mark={<CircleAlert size={20} color="var(--tl-pay)" aria-label="Not right as it stands" />} title="Not right as it stands">
      <span>{finding.doubt.words}</span>
    </Line>
  );
}

function Line({ mark, title, children }: { mark: ReactNode; title: ReactNode; children: ReactNode }) {
  return (
    <>
      {mark}
      <span className="tl-check-line">
        <b>{title}</b>
        {children}
      </span>
    </>
  );
}

function CandidateWords({ candidate }: { candidate: CheckedCandidate }) {
  const { kind, isProtected, name, checkWords, confidence, confidenceWords, alternatives, suggestedHeldBy, caseFiles, alsoRecorded } =
    candidate;
  return (
    <Line mark={<KindMark kind={kind} isProtected={isProtected} />} title={<IdentifierText identifier={candidate} isInControl />}>
      <span>
        {name} · {sayCaseFiles(caseFiles)}
      </span>
      <AlsoRecorded hits={alsoRecorded} />
      <span className="tl-check-small">{checkWords}</span>
      <span className="tl-check-small" data-confidence={confidence}>
        {confidenceWords}
      </span>
      {alternatives.length === 0 ? null : <span className="tl-check-small">May be instead: {alternatives.join("; ")}</span>}
      {suggestedHeldBy === null ? null : (
        <span className="tl-check-ask">Words beside it suggest: held by {heldByWords[suggestedHeldBy]}. Ask, and do not assume.</span>
      )}
    </Line>
  );
}

function sayCaseFiles(count: number): string {
  if (count === 0) return "in none of the case files you may read";
  return count === 1 ? "in 1 case file you may read" : `in ${count.toLocaleString("en")} case files you may read`;
}

function PaymentWords({ payment, candidates }: { payment: CheckedPayment; candidates: CheckAnswer["candidates"] }) {
  const { amountText, currency, paidOn, purpose, from, to } = payment;
  const leg = (place: number | null): string => (place === null ? "not said" : (candidates[place]?.label ?? "not said"));
  return (
    <Line
      mark={<HandCoins size={20} color="var(--tl-pay)" aria-label="Payment" />}
      title={<bdi>{amountText.includes(currency) ? amountText : `${amountText} ${currency}`}</bdi>}
    >
      <span>
        From <ValueText text={leg(from)} isInControl />, to <ValueText text={leg(to)} isInControl />
      </span>
      <span className="tl-check-small">
        {sayPaidOn(paidOn)} · purpose {purpose.replaceAll("-", " ")}
      </span>
    </Line>
  );
}

function sayPaidOn(paidOn: CheckedPayment["paidOn"]): string {
  if (paidOn === null) return "Day not said";
  const { date, wasBuddhist } = paidOn;
  return `${date.length === "2024-03-12".length ? "On" : "In"} ${date}${wasBuddhist ? ", from a Buddhist year" : ""}`;
}

function PlaceWords({ place: { suggestions } }: { place: CheckedPlace }) {
  const [first, ...others] = suggestions;
  if (first === undefined) return null;
  const say = ({ name, country, words }: CheckedPlace["suggestions"][number]): string => `${name}, ${country}: ${words}`;
  return (
    <Line mark={<MapPin size={20} color="var(--tl-k-place)" aria-label="Place" />} title={<bdi>{`${first.name}, ${first.country}`}</bdi>}>
      <span className="tl-check-small">{first.words}</span>
      {others.length === 0 ? null : <span className="tl-check-small">Or {others.map(say).join("; ")}</span>}
    </Line>
  );
}

/** A stretch like the name of somebody alleged to control: to be looked at side by side, and said to link nothing. */
function NameWords({ name: { suggestions } }: { name: CheckedName }) {
  return (
    <Line
      mark={<UserRound size={20} color="var(--tl-k-place)" aria-label="Name" />}
      title="Like a name that a case file gives as controlling others"
    >
      {suggestions.map(({ controllerId, name, standing, reference, organisation, words }) => (
        <span key={controllerId}>
          <ValueText text={name} isInControl />, {namedStandingWords[standing]}: case file <ValueText text={reference} isInControl /> of{" "}
          <bdi>{organisation}</bdi>. <span className="tl-check-small">{words}</span>
        </span>
      ))}
      <span className="tl-check-ask">Many people have one name, and survivors do too. A name alone links nothing.</span>
    </Line>
  );
}

/** Names are compared to be looked at: each with its case files, and said to link nothing. */
function CompanyWords({ company: { suggestions } }: { company: CheckedCompany }) {
  return (
    <Line mark={<Building2 size={20} color="var(--tl-k-place)" aria-label="Company" />} title="A name like one told of before">
      {suggestions.map(({ name, numbered, words, caseFiles }) => (
        <span key={`${name} ${numbered ?? ""}`}>
          <ValueText text={numbered === null ? name : `${name} (${numbered})`} isInControl />: {sayCaseFiles(caseFiles)}.{" "}
          <span className="tl-check-small">{words}</span>
        </span>
      ))}
      <span className="tl-check-ask">A name alone links nothing. Compare the registration number.</span>
    </Line>
  );
}
