import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemNote } from "../ui/problem-note.tsx";
import { client } from "./client.ts";

interface EndExchangeProps {
  readonly exchangeId: string;
  /** The other side. */
  readonly organisation: string;
  /** On the button. */
  readonly words: string;
}

/** Ends what two organisations show each other, at once and for both. */
export function EndExchange({ exchangeId, organisation, words }: EndExchangeProps) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => client.exchangeEnd({ exchangeId }),
    onSuccess: () =>
      Promise.all(["inbox", "identifier", "requests"].map((queryKey) => queries.invalidateQueries({ queryKey: [queryKey] }))),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={end.isPending}
        onClick={() => end.mutate()}
        aria-label={`${words}: what you and ${organisation} show each other`}
      >
        {words}
      </Button>
      {end.isError ? <ProblemNote error={end.error} /> : null}
    </>
  );
}
