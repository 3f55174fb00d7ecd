import { Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

/** Whether the organisation asks a second step of everybody. */
export function SecondStepDemand({ isDemanded }: { isDemanded: boolean }) {
  const queries = useQueryClient();
  const demand = useMutation({
    mutationFn: (next: boolean) => client.secondStepDemand({ isDemanded: next }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["people"] }),
  });
  return (
    <div>
      <Switch
        label="Everybody of this organisation needs a second step"
        description="Whoever has none is signed out on their next click, and sets one up after their password, before anything else."
        checked={isDemanded}
        disabled={demand.isPending}
        onChange={({ currentTarget }) => demand.mutate(currentTarget.checked)}
      />
      {demand.isError ? <ProblemNote error={demand.error} /> : null}
    </div>
  );
}
