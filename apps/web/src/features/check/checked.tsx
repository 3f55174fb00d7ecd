import { Button, Group, Text } from "@mantine/core";
import type { CheckAnswer } from "@throughline/server/contract/check-views";
import { useMemo, useState } from "react";
import type { Asked } from "./ask-text.tsx";
import { CopyTable } from "./copy-table.tsx";
import { FindingList } from "./finding-list.tsx";
import { findingsOf } from "./findings.ts";
import { MarkedText } from "./marked-text.tsx";

interface CheckedProps {
  readonly asked: Asked;
  readonly answer: CheckAnswer;
  readonly onEdit: () => void;
  readonly onNew: () => void;
}

/** The text with its findings marked, beside the list of them; one is chosen in both. */
export function Checked({ asked, answer, onEdit, onNew }: CheckedProps) {
  const findings = useMemo(() => findingsOf(answer), [answer]);
  const [chosen, setChosen] = useState<number | null>(findings.length === 0 ? null : 0);
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Text fw={600} role="status">
          {sayFound(answer)}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onEdit}>
            Edit the text
          </Button>
          <Button variant="default" onClick={onNew}>
            Check another
          </Button>
          <CopyTable asked={asked} isEmpty={answer.candidates.length === 0} />
        </Group>
      </Group>
      <div className="tl-check-both">
        <MarkedText text={asked.text} findings={findings} chosen={chosen} onChoose={setChosen} />
        {findings.length === 0 ? (
          <NothingFound />
        ) : (
          <FindingList asked={asked} answer={answer} findings={findings} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
    </>
  );
}

/** "7 identifiers · 1 that fails its check · 1 payment · 2 places" */
function sayFound({ candidates, total, doubts, payments, places, companies, names }: CheckAnswer): string {
  const say = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  const rest = [
    doubts.length === 0 ? "" : say(doubts.length, "that is not right as it stands", "that are not right as they stand"),
    payments.length === 0 ? "" : say(payments.length, "payment", "payments"),
    places.length === 0 ? "" : say(places.length, "place", "places"),
    companies.length === 0 ? "" : say(companies.length, "company name", "company names"),
    names.length === 0 ? "" : say(names.length, "name to look at", "names to look at"),
  ];
  const identifiers = `${say(total, "identifier", "identifiers")}${total > candidates.length ? ` (the first ${candidates.length} shown)` : ""}`;
  return [identifiers, ...rest].filter((words) => words !== "").join(" · ");
}

function NothingFound() {
  return (
    <div className="tl-check-nothing">
      <Text fw={600}>No identifier in this text.</Text>
      <Text>
        What is looked for: wallets, bank accounts, phones, handles, e-mail addresses, links, payment QR contents, transactions, companies
        and more. A number is taken only where a word beside it says what it is, such as the name of its bank.
      </Text>
      <Text mt="xs">If one stands here all the same, say from which country the numbers are, or write the bank's name beside it.</Text>
    </div>
  );
}
