import { Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AskedView } from "@throughline/server/contract/request-endpoints";
import { useState } from "react";
import { useVeil } from "../ui/hidden-values.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { client } from "./client.ts";

interface AskStewardProps {
  readonly id: string;
  readonly label: string;
  readonly cause: AskedView["cause"];
  /** On the button. */
  readonly words: string;
}

/** Asks the stewards concerned for their word, once it is said what for. To whom it goes is theirs to tell. */
export function AskSteward({ id, label, cause, words }: AskStewardProps) {
  const [isAsking, setAsking] = useState(false);
  const veil = useVeil();
  const [purpose, setPurpose] = useState("");
  const [offersExchange, setOffersExchange] = useState(false);
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: () => client.requestAsk(cause === "hit" ? { id, cause, purpose, offersExchange } : { id, cause, purpose }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["requests"] }),
  });
  if (ask.isSuccess)
    return (
      <Text span size="sm" role="status">
        Asked. The answer stands under Packet.
      </Text>
    );
  if (!isAsking)
    return (
      <Button size="compact-xs" variant="default" aria-label={`${words} about ${veil(label)}`} onClick={() => setAsking(true)}>
        {words}
      </Button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <Group align="end" gap="xs" my={6}>
        <TextInput
          label="What for"
          description="Whoever is asked reads this, your name and your organisation"
          maxLength={300}
          value={purpose}
          onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
          style={{ flex: "1 1 240px" }}
        />
        <Button type="submit" loading={ask.isPending} disabled={purpose.trim() === ""}>
          Ask
        </Button>
      </Group>
      {cause === "hit" ? (
        <Checkbox
          label="And show each other what we recorded of it"
          description="Role, date, how it is known, who holds it; no reference, no text, no person. It takes a steward of each side, for 90 days"
          checked={offersExchange}
          onChange={({ currentTarget }) => setOffersExchange(currentTarget.checked)}
          my={6}
        />
      ) : null}
      {ask.isError ? <ProblemNote error={ask.error} /> : null}
    </form>
  );
}
